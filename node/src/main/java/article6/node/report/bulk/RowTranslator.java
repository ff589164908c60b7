package article6.node.report.bulk;

import article6.contracts.domain.PartyCode;
import article6.node.report.bulk.BulkForm.Nature;
import article6.node.report.bulk.BulkMapping.Habits;
import article6.node.report.bulk.BulkMapping.Source;
import article6.node.report.bulk.BulkMapping.Step;
import article6.node.report.bulk.BulkMapping.Value;
import article6.node.report.filed.PartyNames;
import article6.node.report.finding.FindingCode;
import article6.node.report.sheet.Dates;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.RawCell.Kind;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a row of a file into the cells that a kind's own sheet would have, as its mapping says.
 * Only what the mapping names is put right; everything else stays as strict as it is.
 */
final class RowTranslator {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
  private static final String SERIAL_DAYS = "serial";
  private static final Map<String, String> ALPHA_3 = alpha3();

  /** Something in a row that has not the form that the mapping says. */
  record Problem(String label, FindingCode code, String value, String expected) {}

  private final Step step;
  private final PartyNames parties;
  private final Map<String, Integer> columnOfLabel;
  private final List<DateTimeFormatter> dates = new ArrayList<>();
  private final boolean serialDays;
  private final String thousands;

  /**
   * @param columnOfLabel columns of the file by the spelling of their labels
   */
  RowTranslator(Step step, PartyNames parties, Map<String, Integer> columnOfLabel) {
    this.step = step;
    this.parties = parties;
    this.columnOfLabel = columnOfLabel;
    Habits habits = step.habits();
    this.thousands = habits.thousands();
    this.serialDays = habits.dates().contains(SERIAL_DAYS);
    for (String pattern : habits.dates()) {
      if (!pattern.equals(SERIAL_DAYS)) {
        dates.add(formatter(pattern));
      }
    }
  }

  /**
   * English names of months; years of the era are plain years.
   *
   * @throws IllegalArgumentException when it is no pattern
   */
  static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.SMART);
  }

  /** Column of the file behind a column of the kind; negative where there is none. */
  int columnBehind(int target) {
    return switch (source(target)) {
      case Source.Column column -> columnOfLabel.getOrDefault(Spelling.key(column.label()), -1);
      case Source.Constant _, Source.Joined _ -> -1;
    };
  }

  private Source source(int target) {
    String label = step.kind().columns().get(target).label();
    return step.columns()
        .map(columns -> columns.getOrDefault(label, (Source) new Source.Constant("")))
        .orElseGet(() -> new Source.Column(label, Optional.empty(), Map.of(), ""));
  }

  /** Whether the mapping takes this row. */
  boolean isWanted(SheetRow row) {
    return step.only().entrySet().stream()
        .allMatch(
            each -> {
              int column = columnOfLabel.getOrDefault(Spelling.key(each.getKey()), -1);
              String text = Spelling.key(row.cell(column).text());
              return each.getValue().stream().anyMatch(it -> Spelling.key(it).equals(text));
            });
  }

  SheetRow translate(SheetRow row, List<Problem> problems) {
    List<BulkColumn> columns = step.kind().columns();
    RawCell[] cells = new RawCell[columns.size()];
    Arrays.fill(cells, RawCell.BLANK);
    for (int target = 0; target < cells.length; target++) {
      BulkColumn wanted = columns.get(target);
      if (source(target) instanceof Source.Column column) {
        cells[target] = translate(wanted.label(), wanted.form().nature(), column, row, problems);
      } else if (source(target) instanceof Source.Constant(String text)) {
        cells[target] = habit(wanted.form().nature(), RawCell.text(text));
      }
    }
    for (int target = 0; target < cells.length; target++) {
      if (source(target) instanceof Source.Joined(String template)) {
        String text = join(template, cells, row, problems);
        cells[target] = habit(columns.get(target).form().nature(), RawCell.text(text));
      }
    }
    return SheetRow.of(row.number(), cells);
  }

  private RawCell translate(
      String target, Nature nature, Source.Column source, SheetRow row, List<Problem> problems) {
    RawCell cell = row.cell(columnOfLabel.getOrDefault(Spelling.key(source.label()), -1));
    if (cell.kind() == Kind.FORMULA || cell.kind() == Kind.ERROR) {
      return cell;
    }
    if (cell.isBlank()) {
      return source.otherwise().isEmpty() ? cell : habit(nature, RawCell.text(source.otherwise()));
    }
    String word = source.words().get(Spelling.key(cell.text()));
    if (word != null) {
      return habit(nature, RawCell.text(word));
    }
    Optional<SerialForm> take = source.take().filter(form -> !form.isBlock());
    if (take.isEmpty()) {
      return habit(nature, cell);
    }
    Optional<String> value = take.get().value(cell.text());
    if (value.isEmpty()) {
      problems.add(new Problem(target, FindingCode.FORM_WRONG, cell.text(), take.get().toString()));
    }
    return value.map(RawCell::text).map(it -> habit(nature, it)).orElse(RawCell.BLANK);
  }

  /** The same value as a sheet of this program would have it. */
  private RawCell habit(Nature nature, RawCell cell) {
    if (step.columns().isEmpty() || cell.isBlank()) {
      return cell;
    }
    return switch (nature) {
      case TEXT -> cell;
      case NUMBER -> ungrouped(cell);
      case DAY -> day(cell).map(RawCell::day).orElse(cell);
      case YEAR -> day(cell).map(day -> RawCell.number(String.valueOf(day.getYear()))).orElse(cell);
      case PARTY -> party(cell);
    };
  }

  private RawCell ungrouped(RawCell cell) {
    return cell.kind() == Kind.TEXT && !thousands.isEmpty()
        ? RawCell.text(cell.text().replace(thousands, ""))
        : cell;
  }

  private Optional<LocalDate> day(RawCell cell) {
    if (cell.kind() == Kind.DAY) {
      return Optional.of(LocalDate.parse(cell.text()));
    }
    if (serialDays) {
      Optional<LocalDate> day = Dates.fromSerial(cell.text());
      if (day.isPresent()) {
        return day;
      }
    }
    return dates.stream().flatMap(form -> day(form, cell.text()).stream()).findFirst();
  }

  private static Optional<LocalDate> day(DateTimeFormatter form, String text) {
    try {
      return Optional.ofNullable(form.parse(text).query(TemporalQueries.localDate()));
    } catch (DateTimeException e) {
      return Optional.empty(); // written in another form
    }
  }

  private RawCell party(RawCell cell) {
    String text = cell.text();
    String alpha3 = ALPHA_3.get(text.toUpperCase(Locale.ROOT));
    return alpha3 != null
        ? RawCell.text(alpha3)
        : parties.find(text).map(PartyCode::value).map(RawCell::text).orElse(cell);
  }

  private String join(String template, RawCell[] cells, SheetRow row, List<Problem> problems) {
    Matcher reference = REFERENCE.matcher(template);
    return reference.replaceAll(
        match -> Matcher.quoteReplacement(part(match.group(1), cells, row, problems)));
  }

  private String part(String name, RawCell[] cells, SheetRow row, List<Problem> problems) {
    Value value = step.values().get(name);
    if (value != null) {
      return translate(name, value.nature(), value.source(), row, problems).text();
    }
    int column = step.kind().column(name);
    return column < 0 ? "" : cells[column].text();
  }

  /** Names in a template that are neither columns of the kind nor values of the mapping. */
  static List<String> unknownLabels(BulkKind kind, Set<String> values, String template) {
    return REFERENCE
        .matcher(template)
        .results()
        .map(match -> match.group(1))
        .filter(label -> kind.column(label) < 0 && !values.contains(label))
        .toList();
  }

  private static Map<String, String> alpha3() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(code, Locale.of("", code).getISO3Country());
    }
    return codes;
  }
}
