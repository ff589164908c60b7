package article6.node.report.bulk;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.node.report.bulk.BulkForm.Nature;
import article6.node.report.filed.RowFields;
import article6.node.report.finding.FindingCode;
import article6.node.report.sheet.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The forms that columns have. */
final class BulkForms {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern LIST = Pattern.compile("\\s*[,;\\n]\\s*");
  private static final Pattern SEMICOLONS = Pattern.compile("\\s*[;\\n]\\s*");
  private static final Pattern YEAR_QUANTITY =
      Pattern.compile("([0-9]{4})\\s*[=:]\\s*(-?[0-9]{1,18})");
  private static final Pattern UNITS = Pattern.compile("(\\S+)\\s*(?:–|…|to)\\s*(\\S+)");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Map<String, Boolean> FLAGS =
      Map.of("yes", true, "true", true, "1", true, "no", false, "false", false, "0", false);

  private BulkForms() {}

  static final BulkForm TEXT =
      form(
          (row, label) -> text(row.text(label)).map(NODES::stringNode),
          value -> value.asString(""));

  static final BulkForm WHOLE =
      form(
          Nature.NUMBER,
          (row, label) -> row.whole(label).map(NODES::numberNode),
          value -> value.asLong(0));

  static final BulkForm SIGNED =
      form(
          Nature.NUMBER,
          (row, label) ->
              row.decimal(label)
                  .flatMap(
                      number -> {
                        if (number.stripTrailingZeros().scale() > 0) {
                          row.fail(
                              FindingCode.NUMBER_WRONG, label, number.toPlainString(), "-1916");
                          return Optional.empty();
                        }
                        return Optional.of(NODES.numberNode(number.longValueExact()));
                      }),
          value -> value.asLong(0));

  static final BulkForm YEAR_NUMBER =
      form(
          Nature.YEAR,
          (row, label) -> row.year(label).map(NODES::numberNode),
          value -> value.asLong(0));

  static final BulkForm DAY =
      form(
          Nature.DAY,
          (row, label) ->
              row.filled(label) ? row.date(label).map(BulkForms::day) : Optional.empty(),
          value -> LocalDate.parse(value.asString("")));

  /** A day, or a year for its first day. */
  static final BulkForm FROM = dayOrYear("-01-01");

  /** A day, or a year for its last day. */
  static final BulkForm UNTIL = dayOrYear("-12-31");

  static final BulkForm PARTY =
      form(
          Nature.PARTY,
          (row, label) -> row.party(label).map(PartyCode::value).map(NODES::stringNode),
          value -> value.asString(""));

  static final BulkForm PARTIES =
      list(
          LIST,
          (row, label, part) ->
              row.partyOf(label, part).map(PartyCode::value).map(NODES::stringNode),
          value -> value.asString(""));

  static final BulkForm TEXTS =
      list(
          LIST,
          (row, label, part) -> Optional.of(NODES.stringNode(part)),
          value -> value.asString(""));

  /** Texts that may have commas in them. */
  static final BulkForm SENTENCES =
      list(
          SEMICOLONS,
          (row, label, part) -> Optional.of(NODES.stringNode(part)),
          value -> value.asString(""));

  static final BulkForm FLAG =
      form(
          (row, label) -> row.choice(label, FLAGS).map(NODES::booleanNode),
          value -> value.asBoolean(false) ? "yes" : "");

  /** Quantities of years, such as {@code 2021 = 100; 2022 = 98}. */
  static final BulkForm YEAR_QUANTITIES =
      list(
          SEMICOLONS,
          (row, label, part) -> {
            Matcher parts = YEAR_QUANTITY.matcher(part);
            if (!parts.matches()) {
              row.fail(FindingCode.FORM_WRONG, label, part, "2021 = 100; 2022 = 98");
              return Optional.empty();
            }
            return Optional.of(
                NODES
                    .objectNode()
                    .put("year", Integer.parseInt(parts.group(1)))
                    .put("quantity", Long.parseLong(parts.group(2))));
          },
          value -> value.path("year").asInt(0) + " = " + value.path("quantity").asLong(0));

  /** Ranges of units of this ledger. */
  static final BulkForm UNIT_RANGES =
      list(
          SEMICOLONS,
          (row, label, part) -> {
            Matcher ends = UNITS.matcher(part);
            try {
              UnitRange units =
                  ends.matches()
                      ? UnitRange.parse(ends.group(1), ends.group(2))
                      : UnitRange.parseUnit(part);
              return Optional.of(
                  NODES.objectNode().put("first", units.firstId()).put("last", units.lastId()));
            } catch (IllegalArgumentException e) {
              row.fail(FindingCode.FORM_WRONG, label, part, "CA0001-GHA01-GHA-1-2021 to CA0001-…");
              return Optional.empty();
            }
          },
          value -> value.path("first").asString("") + " to " + value.path("last").asString(""));

  /** A word of an enumeration: its label in the nomenclatures, or its name. */
  static <E extends Enum<E>> BulkForm word(E[] constants, Function<E, String> label) {
    return word(constants, label, Map.of());
  }

  /**
   * The same with other words for some of them.
   *
   * @param others by their spelling, in small letters
   */
  static <E extends Enum<E>> BulkForm word(
      E[] constants, Function<E, String> label, Map<String, E> others) {
    Map<String, String> names = names(constants, label);
    others.forEach((word, constant) -> names.put(word, constant.name()));
    Map<String, String> labels = labels(constants, label);
    return form(
        (row, field) -> row.choice(field, names).map(NODES::stringNode),
        value -> labels.getOrDefault(value.asString(""), value.asString("")));
  }

  /** Several words of an enumeration; two are told apart by the words, since some have commas. */
  static <E extends Enum<E>> BulkForm words(E[] constants, Function<E, String> label) {
    Map<String, String> names = names(constants, label);
    Map<String, String> labels = labels(constants, label);
    return list(
        LIST,
        (row, field, part) -> {
          String name = names.get(Spelling.key(part));
          if (name == null) {
            row.fail(FindingCode.VALUE_UNKNOWN, field, part, String.join(" · ", labels.values()));
          }
          return Optional.ofNullable(name).map(NODES::stringNode);
        },
        value -> labels.getOrDefault(value.asString(""), value.asString("")));
  }

  private static <E extends Enum<E>> Map<String, String> names(
      E[] constants, Function<E, String> label) {
    Map<String, String> names = new LinkedHashMap<>();
    for (E constant : constants) {
      names.put(Spelling.key(label.apply(constant)), constant.name());
      names.put(Spelling.key(constant.name()), constant.name());
    }
    return names;
  }

  private static <E extends Enum<E>> Map<String, String> labels(
      E[] constants, Function<E, String> label) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (E constant : constants) {
      labels.put(constant.name(), label.apply(constant));
    }
    return labels;
  }

  private static BulkForm dayOrYear(String dayOfYear) {
    return form(
        Nature.DAY,
        (row, label) -> {
          String text = row.text(label);
          if (YEAR.matcher(text).matches()) {
            return Optional.of(NODES.stringNode(text + dayOfYear));
          }
          return text.isEmpty() ? Optional.empty() : row.date(label).map(BulkForms::day);
        },
        value -> LocalDate.parse(value.asString("")));
  }

  private static JsonNode day(LocalDate day) {
    return NODES.stringNode(day.toString());
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Reads one item of a list; nothing where it is wrong, which the row then knows. */
  @FunctionalInterface
  private interface Item {
    Optional<? extends JsonNode> read(RowFields row, String label, String part);
  }

  private static BulkForm list(Pattern separator, Item item, Function<JsonNode, String> write) {
    return form(
        (row, label) -> {
          String text = row.text(label);
          if (text.isEmpty()) {
            return Optional.empty();
          }
          ArrayNode items = NODES.arrayNode();
          for (String part : separator.split(text.strip(), -1)) {
            if (!part.isEmpty()) {
              item.read(row, label, part).ifPresent(items::add);
            }
          }
          return Optional.of(items);
        },
        value -> {
          List<String> parts = new ArrayList<>();
          value.forEach(each -> parts.add(write.apply(each)));
          return String.join("; ", parts);
        });
  }

  private static BulkForm form(
      BiFunction<RowFields, String, Optional<? extends JsonNode>> read,
      Function<JsonNode, Object> write) {
    return form(Nature.TEXT, read, write);
  }

  private static BulkForm form(
      Nature nature,
      BiFunction<RowFields, String, Optional<? extends JsonNode>> read,
      Function<JsonNode, Object> write) {
    return new BulkForm() {
      @Override
      public Nature nature() {
        return nature;
      }

      @Override
      public Optional<JsonNode> read(RowFields row, String label) {
        return read.apply(row, label).map(Function.<JsonNode>identity());
      }

      @Override
      public Object write(JsonNode value) {
        return write.apply(value);
      }
    };
  }
}
