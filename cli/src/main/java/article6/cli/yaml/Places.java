package article6.cli.yaml;

import article6.cli.yaml.Located.Mapping;
import article6.cli.yaml.Located.Sequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line of a place such as {@code action.units.first} or {@code action.officers[2].roles}.
 */
public final class Places {
  private static final Pattern PART = Pattern.compile("\\[(\\d+)]|([^.\\[\\]]+)");

  private Places() {}

  /** The line of the deepest part of the place that exists. */
  public static int line(Located action, String place) {
    return line(action, "action", place);
  }

  /** The same in what is called by another name at the beginning of its places. */
  public static int line(Located whole, String name, String place) {
    Located at = whole;
    Matcher parts = PART.matcher(place.replaceFirst("^" + Pattern.quote(name) + "\\.?", ""));
    while (parts.find()) {
      Optional<Located> next = step(at, parts);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return at.line();
  }

  private static Optional<Located> step(Located at, Matcher part) {
    if (at instanceof Mapping mapping && part.group(2) != null) {
      return Optional.ofNullable(mapping.fields().get(part.group(2)));
    }
    if (at instanceof Sequence sequence && part.group(1) != null) {
      int index = Integer.parseInt(part.group(1));
      return sequence.items().stream().skip(index).findFirst();
    }
    return Optional.empty();
  }
}
