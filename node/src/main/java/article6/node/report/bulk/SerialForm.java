package article6.node.report.bulk;

import article6.contracts.domain.UnderlyingRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which a registry writes things into one text: {@code {first}} and {@code {last}} are
 * the ends of a block of serials, {@code {value}} is what a column wants, {@code {*}} is anything;
 * everything else stands there as it is. Verra's serials are {@code {*}-{first}-{last}-VCS-{*}}.
 */
public final class SerialForm {
  private static final Pattern GAP = Pattern.compile("\\{(first|last|value|\\*)}");

  /** Longer texts are no serials; matching them would take long. */
  private static final int CHARACTERS_MAX = 400;

  private final String form;
  private final Pattern pattern;
  private final boolean block;

  private SerialForm(String form, Pattern pattern, boolean block) {
    this.form = form;
    this.pattern = pattern;
    this.block = block;
  }

  /**
   * @throws IllegalArgumentException when it has no gap to take a value from, or one twice
   */
  public static SerialForm parse(String form) {
    StringBuilder pattern = new StringBuilder();
    Matcher gap = GAP.matcher(form);
    int end = 0;
    int gaps = 0;
    while (gap.find()) {
      pattern.append(Pattern.quote(form.substring(end, gap.start())));
      pattern.append(
          switch (gap.group(1)) {
            case "first" -> "(?<first>[0-9]+)";
            case "last" -> "(?<last>[0-9]+)";
            case "value" -> "(?<value>.+?)";
            default -> ".*?";
          });
      gaps += gap.group(1).equals("*") ? 0 : 1;
      end = gap.end();
    }
    pattern.append(Pattern.quote(form.substring(end)));
    boolean block = form.contains("{first}") && form.contains("{last}");
    boolean value = form.contains("{value}");
    if (block == value || gaps != (block ? 2 : 1)) {
      throw new IllegalArgumentException(
          "'%s' has neither {first} and {last} once each, nor {value} once".formatted(form));
    }
    return new SerialForm(form, Pattern.compile(pattern.toString()), block);
  }

  /** Whether it takes a block of serials, rather than a value. */
  boolean isBlock() {
    return block;
  }

  /** The value; nothing when the text has another form. */
  Optional<String> value(String text) {
    Matcher match = match(text);
    return match.matches() ? Optional.of(match.group("value")) : Optional.empty();
  }

  /** The block; nothing when the text has another form. */
  Optional<UnderlyingRange> block(String registry, String text) {
    Matcher match = match(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    String first = match.group("first");
    String last = match.group("last");
    boolean filled = first.length() > 1 && first.charAt(0) == '0';
    return Optional.of(
        new UnderlyingRange(
            registry,
            text.substring(0, match.start("first")),
            Long.parseLong(first),
            Long.parseLong(last),
            text.substring(match.end("last")),
            filled && first.length() == last.length() ? first.length() : 0));
  }

  private Matcher match(String text) {
    return pattern.matcher(text.length() > CHARACTERS_MAX ? "" : text);
  }

  @Override
  public String toString() {
    return form;
  }
}
