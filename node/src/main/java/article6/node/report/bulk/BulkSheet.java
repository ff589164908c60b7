package article6.node.report.bulk;

import article6.contracts.action.Action;
import article6.contracts.domain.UnitRange;
import article6.node.report.aef.AefLayout;
import article6.node.report.bulk.BulkMapping.Source;
import article6.node.report.bulk.BulkMapping.Step;
import article6.node.report.filed.RowFields;
import article6.node.report.filed.TablePlace;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Place;
import article6.node.report.sheet.CellName;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.SheetLimits;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import article6.node.report.sheet.WorkbookParts.Merge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one sheet, or the lines of a CSV file, in one step of a mapping. */
final class BulkSheet {
  /** Labels that make a row the row of labels, where the step needs so many. */
  private static final int LABELS_MIN = 2;

  private final Step step;
  private final Place sheet;
  private final BulkReading reading;
  private final boolean cells;
  private final Map<String, Integer> columnOfLabel = new HashMap<>();

  /**
   * @param cells whether places have the names of cells
   */
  BulkSheet(Step step, Place sheet, BulkReading reading, boolean cells) {
    this.step = step;
    this.sheet = sheet;
    this.reading = reading;
    this.cells = cells;
  }

  /** Reads the rows; false when the labels are not there, of which nothing is told. */
  boolean read(Iterator<SheetRow> rows, List<Merge> merges) {
    Set<String> wanted = wantedLabels().stream().map(Spelling::key).collect(Collectors.toSet());
    Optional<SheetRow> header = header(rows, wanted);
    if (header.isEmpty()) {
      return false;
    }
    labels(header.get(), wanted);
    boolean complete = requireLabels(header.get());
    merges(merges, header.get().number());
    if (complete) {
      rows(rows);
    }
    return true;
  }

  /** Labels of the file that the step reads. */
  private List<String> wantedLabels() {
    if (step.columns().isEmpty()) {
      return step.kind().columns().stream().map(BulkColumn::label).toList();
    }
    return Stream.of(
            step.columns().get().values().stream()
                .filter(Source.Column.class::isInstance)
                .map(it -> ((Source.Column) it).label()),
            step.values().values().stream().map(it -> it.source().label()),
            step.only().keySet().stream())
        .flatMap(it -> it)
        .distinct()
        .toList();
  }

  private Optional<SheetRow> header(Iterator<SheetRow> rows, Set<String> wanted) {
    int least = Math.min(LABELS_MIN, wanted.size());
    for (int looked = 0; rows.hasNext() && looked < SheetLimits.ROWS_BEFORE_LABELS_MAX; looked++) {
      SheetRow row = rows.next();
      if (step.header() > 0) {
        if (row.number() == step.header()) {
          return Optional.of(row);
        }
        continue;
      }
      long known =
          row.cells().stream()
              .map(cell -> Spelling.key(cell.text()))
              .filter(wanted::contains)
              .distinct()
              .count();
      if (known >= least) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private void labels(SheetRow header, Set<String> wanted) {
    for (int column = 0; column < header.cells().size(); column++) {
      RawCell cell = header.cell(column);
      String key = Spelling.key(cell.text());
      if (cell.isBlank()) {
        continue;
      }
      if (!wanted.contains(key)) {
        if (step.columns().isEmpty()) {
          reading.add(Finding.of(FindingCode.COLUMN_UNKNOWN, at(header, column), cell.text(), ""));
        }
      } else if (columnOfLabel.putIfAbsent(key, column) != null) {
        reading.add(
            Finding.of(
                FindingCode.LABEL_TWICE,
                at(header, column),
                cell.text(),
                new CellName(header.number(), columnOfLabel.getOrDefault(key, 0)).toString()));
      }
    }
  }

  private Place at(SheetRow row, int column) {
    String label = row.cell(column).text();
    Place place = sheet.row(row.number());
    return cells
        ? place.cell(new CellName(row.number(), column).toString(), label)
        : place.field(label);
  }

  /** Every column that the mapping names has to be there; of a plain sheet the required ones. */
  private boolean requireLabels(SheetRow header) {
    List<String> needed =
        step.columns().isPresent() ? wantedLabels() : RowAction.requiredLabels(step.kind());
    List<String> missing =
        needed.stream().filter(it -> !columnOfLabel.containsKey(Spelling.key(it))).toList();
    for (String label : missing) {
      reading.add(
          Finding.of(
              FindingCode.LABEL_MISSING, sheet.row(header.number()).field(label), "", label));
    }
    return missing.isEmpty();
  }

  private void merges(List<Merge> merges, int header) {
    for (Merge merge : merges) {
      if (merge.lastRow() > header) {
        String first = new CellName(merge.firstRow(), merge.firstColumn()).toString();
        String last = new CellName(merge.lastRow(), merge.lastColumn()).toString();
        reading.add(
            Finding.of(
                FindingCode.MERGED_CELLS,
                sheet.row(merge.firstRow()).cell(first, ""),
                first + ":" + last,
                ""));
      }
    }
  }

  private void rows(Iterator<SheetRow> rows) {
    RowTranslator translator = new RowTranslator(step, reading.parties(), columnOfLabel);
    TablePlace table = table(translator);
    RowAction actions = new RowAction(step.kind(), block());
    while (rows.hasNext() && !reading.isFull()) {
      SheetRow row = rows.next();
      if (!isOurs(row)) {
        continue;
      }
      if (!translator.isWanted(row)) {
        reading.passOver();
        continue;
      }
      List<RowTranslator.Problem> problems = new ArrayList<>();
      SheetRow translated = translator.translate(row, problems);
      RowFields fields = new RowFields(reading.values(), table, translated, false);
      problems.forEach(it -> fields.fail(it.code(), it.label(), it.value(), it.expected()));
      Optional<Action> action = actions.read(fields);
      Optional<UnitRange> expected = actions.expected(fields);
      if (fields.failure().isPresent()) {
        reading.unreadable(fields.failure().get());
      } else {
        reading.take(
            step,
            new BulkRow(step.kind(), sheet.row(row.number()), action.orElseThrow(), expected));
      }
    }
  }

  /** A row with a value in one of the columns that are read; all others are room between rows. */
  private boolean isOurs(SheetRow row) {
    return columnOfLabel.values().stream().anyMatch(column -> !row.cell(column).isBlank());
  }

  private Optional<SerialForm> block() {
    return step.columns()
        .map(columns -> columns.get(BulkColumns.SERIAL_BLOCK))
        .filter(Source.Column.class::isInstance)
        .flatMap(source -> ((Source.Column) source).take());
  }

  private TablePlace table(RowTranslator translator) {
    List<AefLayout.Field> fields =
        step.kind().columns().stream()
            .map(column -> new AefLayout.Field(column.label(), column.label(), false))
            .toList();
    return new TablePlace(
        sheet,
        fields,
        (row, field) -> {
          int column = cells ? translator.columnBehind(field) : -1;
          return column < 0 ? Optional.empty() : Optional.of(new CellName(row, column));
        });
  }
}
