package article6.cli.scenario;

import article6.cli.scenario.Located.Mapping;
import article6.cli.scenario.Located.Scalar;
import article6.cli.scenario.Located.Sequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes a mapping apart, field by field, and complains about what is missing, of another kind, or
 * left over.
 */
final class Fields {
  private final String file;
  private final Mapping mapping;
  private final Set<String> seen = new HashSet<>();

  Fields(String file, Located located) {
    this.file = file;
    if (!(located instanceof Mapping found)) {
      throw new ScenarioException(file, located.line(), "mapping-expected");
    }
    this.mapping = found;
  }

  int line() {
    return mapping.line();
  }

  Set<String> names() {
    return mapping.fields().keySet();
  }

  Optional<Located> find(String name) {
    seen.add(name);
    return Optional.ofNullable(mapping.fields().get(name));
  }

  Located require(String name) {
    return find(name).orElseThrow(() -> new ScenarioException(file, line(), "field-missing", name));
  }

  boolean has(String name) {
    return mapping.fields().containsKey(name);
  }

  <T> T value(String name, Function<String, T> parse) {
    return parsed(require(name), parse);
  }

  String text(String name) {
    return value(name, Function.identity());
  }

  long number(String name) {
    Located located = require(name);
    if (located instanceof Scalar scalar && scalar.toJson().isIntegralNumber()) {
      return scalar.toJson().longValue();
    }
    throw new ScenarioException(file, located.line(), "number-expected", name);
  }

  int year(String name) {
    long year = number(name);
    if (year < 1000 || year > 9999) {
      throw new ScenarioException(file, require(name).line(), "year-expected", name);
    }
    return (int) year;
  }

  /** A list of values, each written as text; empty when the field is absent. */
  <T> List<T> values(String name, Function<String, T> parse) {
    List<T> values = new ArrayList<>();
    for (Located item : items(name)) {
      values.add(parsed(item, parse));
    }
    return values;
  }

  /** A list of anything; empty when the field is absent. */
  List<Located> items(String name) {
    Optional<Located> found = find(name);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    throw new ScenarioException(file, found.get().line(), "list-expected", name);
  }

  /** Complains about fields nobody has asked for: a misspelt one must not be passed over. */
  void nothingElse() {
    mapping
        .fields()
        .forEach(
            (name, value) -> {
              if (!seen.contains(name)) {
                throw new ScenarioException(
                    file,
                    value.line(),
                    "field-unknown",
                    name,
                    String.join(", ", seen.stream().sorted().toList()));
              }
            });
  }

  private <T> T parsed(Located located, Function<String, T> parse) {
    if (!(located instanceof Scalar scalar)) {
      throw new ScenarioException(file, located.line(), "text-expected");
    }
    try {
      return parse.apply(scalar.text());
    } catch (IllegalArgumentException e) {
      throw new ScenarioException(file, scalar.line(), "value", String.valueOf(e.getMessage()));
    }
  }
}
