package article6.cli.bulk;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.files.SafeFiles;
import article6.cli.yaml.Fields;
import article6.cli.yaml.Located;
import article6.cli.yaml.Located.Mapping;
import article6.cli.yaml.Located.Scalar;
import article6.cli.yaml.LocatedReader;
import article6.cli.yaml.YamlException;
import article6.node.report.bulk.BulkForm.Nature;
import article6.node.report.bulk.BulkKind;
import article6.node.report.bulk.BulkMapping;
import article6.node.report.bulk.BulkMapping.Habits;
import article6.node.report.bulk.BulkMapping.Source;
import article6.node.report.bulk.BulkMapping.Step;
import article6.node.report.bulk.BulkMapping.Value;
import article6.node.report.bulk.MappingCheck;
import article6.node.report.bulk.SerialForm;
import article6.node.report.sheet.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a mapping file: which column of a file is what (docs/import.md). */
final class MappingFile {
  private final String file;
  private final Map<String, String> given;

  /**
   * @param given values of columns that the person gives beside the mapping
   */
  private MappingFile(String file, Map<String, String> given) {
    this.file = file;
    this.given = given;
  }

  /**
   * A shipped mapping by its name, or a file.
   *
   * @throws YamlException with the line that is not understood
   */
  static BulkMapping read(String nameOrFile, Map<String, String> given) throws IOException {
    Optional<ShippedMapping> shipped = ShippedMapping.named(nameOrFile);
    if (shipped.isPresent()) {
      return parse(nameOrFile, shipped.get().read(), given);
    }
    Path path = Path.of(nameOrFile);
    if (!Files.exists(path)) {
      throw new CliException(
          ExitCode.NO_INPUT, "import.no-mapping", nameOrFile, ShippedMapping.names());
    }
    return parse(nameOrFile, SafeFiles.read(path), given);
  }

  static BulkMapping parse(String file, String text, Map<String, String> given) {
    return new MappingFile(file, given).document(LocatedReader.read(file, text));
  }

  private BulkMapping document(Located document) {
    Fields fields = new Fields(file, document);
    Habits habits =
        new Habits(
            fields.values("dates", this::datePattern),
            fields.has("thousands") ? fields.text("thousands") : "");
    String sheet = fields.has("sheet") ? fields.text("sheet") : "";
    int header = fields.has("header") ? (int) fields.number("header") : 0;
    Map<String, List<String>> only = fields.find("only").map(this::only).orElse(Map.of());
    Map<String, Value> values = fields.find("values").map(this::values).orElse(Map.of());
    Map<String, Source> common = fields.find("columns").map(this::untyped).orElse(Map.of());
    List<Step> steps =
        fields.items("steps").stream()
            .map(item -> step(item, sheet, header, only, common, values, habits))
            .toList();
    if (fields.has("about")) {
      fields.text("about");
    }
    fields.nothingElse();
    if (steps.isEmpty()) {
      throw new YamlException(file, document.line(), "field-missing", "steps");
    }
    return new BulkMapping(file, steps);
  }

  private String datePattern(String pattern) {
    MappingCheck.datePattern(pattern);
    return pattern;
  }

  private Step step(
      Located item,
      String sheet,
      int header,
      Map<String, List<String>> only,
      Map<String, Source> common,
      Map<String, Value> values,
      Habits habits) {
    Fields fields = new Fields(file, item);
    BulkKind kind =
        fields.value(
            "kind",
            word ->
                BulkKind.ofWord(word)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "'%s' is none of %s".formatted(word, Words.kinds()))));
    Map<String, Source> columns = new LinkedHashMap<>();
    common.forEach(
        (label, source) -> {
          if (kind.column(label) >= 0) {
            columns.put(kind.columns().get(kind.column(label)).label(), source);
          }
        });
    fields.find("columns").ifPresent(own -> columns.putAll(typed(kind, own)));
    given.forEach(
        (label, text) -> {
          if (kind.column(label) >= 0) {
            columns.put(
                kind.columns().get(kind.column(label)).label(),
                text.contains("${") ? new Source.Joined(text) : new Source.Constant(text));
          }
        });
    columns.values().forEach(source -> check(kind, source, values, item));
    Step step =
        new Step(
            kind,
            fields.has("sheet") ? fields.text("sheet") : sheet,
            fields.has("header") ? (int) fields.number("header") : header,
            fields.has("distinct") && fields.value("distinct", Boolean::parseBoolean),
            Optional.of(columns),
            values,
            fields.find("only").map(this::only).orElse(only),
            habits);
    fields.nothingElse();
    List<String> missing = MappingCheck.missingColumns(step);
    if (!missing.isEmpty()) {
      throw new YamlException(
          file, item.line(), "mapping-incomplete", kind.word(), String.join(", ", missing));
    }
    return step;
  }

  private Map<String, Source> typed(BulkKind kind, Located columns) {
    Map<String, Source> typed = new LinkedHashMap<>();
    mapping(columns)
        .fields()
        .forEach(
            (label, source) -> {
              int column = kind.column(label);
              if (column < 0) {
                throw new YamlException(
                    file, source.line(), "mapping-column", label, kind.word(), Words.columns(kind));
              }
              typed.put(kind.columns().get(column).label(), source(source));
            });
    return typed;
  }

  /** Columns of all steps: each takes those that it has. */
  private Map<String, Source> untyped(Located columns) {
    Map<String, Source> untyped = new LinkedHashMap<>();
    mapping(columns)
        .fields()
        .forEach(
            (label, source) -> {
              boolean known =
                  List.of(BulkKind.values()).stream().anyMatch(it -> it.column(label) >= 0);
              if (!known) {
                throw new YamlException(file, source.line(), "mapping-column", label, "steps", "");
              }
              untyped.put(label, source(source));
            });
    return untyped;
  }

  private void check(BulkKind kind, Source source, Map<String, Value> values, Located at) {
    if (source instanceof Source.Joined(String template)) {
      List<String> unknown = MappingCheck.unknownLabels(kind, values.keySet(), template);
      if (!unknown.isEmpty()) {
        throw new YamlException(
            file,
            at.line(),
            "mapping-column",
            unknown.getFirst(),
            kind.word(),
            Words.columns(kind));
      }
    }
  }

  private Map<String, Value> values(Located located) {
    Map<String, Value> values = new LinkedHashMap<>();
    mapping(located)
        .fields()
        .forEach(
            (name, value) -> {
              Fields fields = new Fields(file, value);
              Nature nature =
                  fields.has("as")
                      ? fields.value("as", text -> Nature.valueOf(text.toUpperCase(Locale.ROOT)))
                      : Nature.TEXT;
              values.put(name, new Value(column(fields), nature));
              fields.nothingElse();
            });
    return values;
  }

  private Source.Column column(Fields fields) {
    return new Source.Column(
        fields.text("column"),
        fields.has("take")
            ? Optional.of(fields.value("take", (Function<String, SerialForm>) SerialForm::parse))
            : Optional.empty(),
        fields.find("words").map(this::words).orElse(Map.of()),
        fields.has("otherwise") ? fields.text("otherwise") : "");
  }

  private Mapping mapping(Located located) {
    if (located instanceof Mapping mapping) {
      return mapping;
    }
    throw new YamlException(file, located.line(), "mapping-expected");
  }

  /** A text names a column of the file; a mapping says more. */
  private Source source(Located located) {
    if (located instanceof Scalar scalar) {
      return new Source.Column(scalar.text(), Optional.empty(), Map.of(), "");
    }
    Fields fields = new Fields(file, located);
    Source source;
    if (fields.has("constant")) {
      source = new Source.Constant(fields.text("constant"));
    } else if (fields.has("join")) {
      source = new Source.Joined(fields.text("join"));
    } else {
      source = column(fields);
    }
    fields.nothingElse();
    return source;
  }

  private Map<String, String> words(Located located) {
    Map<String, String> words = new HashMap<>();
    mapping(located)
        .fields()
        .forEach(
            (word, meaning) -> {
              if (!(meaning instanceof Scalar scalar)) {
                throw new YamlException(file, meaning.line(), "text-expected");
              }
              words.put(Spelling.key(word), scalar.text());
            });
    return words;
  }

  private Map<String, List<String>> only(Located located) {
    Map<String, List<String>> only = new LinkedHashMap<>();
    Fields fields = new Fields(file, located);
    for (String label : fields.names()) {
      only.put(label, fields.values(label, Function.identity()));
    }
    return only;
  }

  /** Lists of what there is, for messages. */
  private static final class Words {
    private Words() {}

    static String kinds() {
      return String.join(", ", List.of(BulkKind.values()).stream().map(BulkKind::word).toList());
    }

    static String columns(BulkKind kind) {
      return String.join(", ", kind.columns().stream().map(it -> it.label()).toList());
    }
  }
}
