package article6.cli.scenario;

import article6.cli.yaml.Located;
import article6.cli.yaml.Located.Mapping;
import article6.cli.yaml.Located.Scalar;
import article6.cli.yaml.Located.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills gaps such as {@code ${first}} in a piece of a scenario. A gap that is the whole value takes
 * over the kind of what fills it, so a number stays one.
 */
final class Gaps {
  private static final Pattern GAP = Pattern.compile("\\$\\{([^}]*)}");

  private Gaps() {}

  /**
   * @param filling what stands for a name; nothing leaves the gap open for a later pass
   */
  static Located fill(Located located, Function<String, Optional<Scalar>> filling) {
    return switch (located) {
      case Mapping mapping -> {
        Map<String, Located> fields = new LinkedHashMap<>();
        mapping.fields().forEach((name, value) -> fields.put(name, fill(value, filling)));
        yield new Mapping(mapping.line(), fields);
      }
      case Sequence sequence ->
          new Sequence(
              sequence.line(), sequence.items().stream().map(item -> fill(item, filling)).toList());
      case Scalar scalar -> fillScalar(scalar, filling);
    };
  }

  private static Scalar fillScalar(Scalar scalar, Function<String, Optional<Scalar>> filling) {
    Matcher gap = GAP.matcher(scalar.text());
    if (gap.matches()) {
      return filling
          .apply(gap.group(1))
          .map(found -> new Scalar(scalar.line(), found.text(), found.toJson()))
          .orElse(scalar);
    }
    gap.reset();
    StringBuilder text = new StringBuilder();
    boolean filled = false;
    while (gap.find()) {
      Optional<Scalar> found = filling.apply(gap.group(1));
      filled |= found.isPresent();
      gap.appendReplacement(
          text, Matcher.quoteReplacement(found.map(Scalar::text).orElse(gap.group())));
    }
    gap.appendTail(text);
    return filled ? Scalar.ofText(scalar.line(), text.toString()) : scalar;
  }

  /** The first gap that is still open. */
  static Optional<Scalar> open(Located located) {
    return switch (located) {
      case Mapping mapping ->
          mapping.fields().values().stream().map(Gaps::open).flatMap(Optional::stream).findFirst();
      case Sequence sequence ->
          sequence.items().stream().map(Gaps::open).flatMap(Optional::stream).findFirst();
      case Scalar scalar ->
          GAP.matcher(scalar.text()).find() ? Optional.of(scalar) : Optional.empty();
    };
  }
}
