package article6.cli.yaml;

import article6.cli.yaml.Located.Mapping;
import article6.cli.yaml.Located.Scalar;
import article6.cli.yaml.Located.Sequence;
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
public final class Fields {
  private final String file;
  private final Mapping mapping;
  private final Set<String> seen = new HashSet<>();

  public Fields(String file, Located located) {
    this.file = file;
    if (!(located instanceof Mapping found)) {
      throw new YamlException(file, located.line(), "mapping-expected");
    }
    this.mapping = found;
  }

  public int line() {
    return mapping.line();
  }

  public Set<String> names() {
    return mapping.fields().keySet();
  }

  public Optional<Located> find(String name) {
    seen.add(name);
    return Optional.ofNullable(mapping.fields().get(name));
  }

  public Located require(String name) {
    return find(name).orElseThrow(() -> new YamlException(file, line(), "field-missing", name));
  }

  public boolean has(String name) {
    return mapping.fields().containsKey(name);
  }

  public <T> T value(String name, Function<String, T> parse) {
    return parsed(require(name), parse);
  }

  public String text(String name) {
    return value(name, Function.identity());
  }

  public long number(String name) {
    Located located = require(name);
    if (located instanceof Scalar scalar && scalar.toJson().isIntegralNumber()) {
      return scalar.toJson().longValue();
    }
    throw new YamlException(file, located.line(), "number-expected", name);
  }

  public int year(String name) {
    long year = number(name);
    if (year < 1000 || year > 9999) {
      throw new YamlException(file, require(name).line(), "year-expected", name);
    }
    return (int) year;
  }

  /** A list of values, each written as text; empty when the field is absent. */
  public <T> List<T> values(String name, Function<String, T> parse) {
    List<T> values = new ArrayList<>();
    for (Located item : items(name)) {
      values.add(parsed(item, parse));
    }
    return values;
  }

  /** A list of anything; empty when the field is absent. */
  public List<Located> items(String name) {
    Optional<Located> found = find(name);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof Sequence sequence) {
      return sequence.items();
    }
    throw new YamlException(file, found.get().line(), "list-expected", name);
  }

  /** Complains about fields nobody has asked for: a misspelt one must not be passed over. */
  public void nothingElse() {
    mapping
        .fields()
        .forEach(
            (name, value) -> {
              if (!seen.contains(name)) {
                throw new YamlException(
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
      throw new YamlException(file, located.line(), "text-expected");
    }
    try {
      return parse.apply(scalar.text());
    } catch (IllegalArgumentException e) {
      throw new YamlException(file, scalar.line(), "value", String.valueOf(e.getMessage()));
    }
  }
}
