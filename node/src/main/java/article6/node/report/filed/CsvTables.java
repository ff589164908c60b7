package article6.node.report.filed;

import article6.node.report.aef.AefLayout;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Place;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads the five tables that stand one below the other in a CSV file. */
final class CsvTables {
  private final Filing filing;
  private final Iterator<SheetRow> lines;

  CsvTables(Filing filing, Iterator<SheetRow> lines) {
    this.filing = filing;
    this.lines = lines;
  }

  void read() {
    while (lines.hasNext()) {
      SheetRow line = lines.next();
      Optional<TableShape> shape = shape(line);
      if (shape.isPresent()) {
        table(shape.get());
      } else if (!line.isBlank()) {
        lost(line);
      }
    }
  }

  private void lost(SheetRow line) {
    String text = line.cell(0).text();
    boolean semicolons = line.cells().size() == 1 && text.indexOf(';') >= 0;
    filing
        .findings()
        .add(
            Finding.of(
                semicolons ? FindingCode.CSV_SEPARATOR : FindingCode.ROW_AFTER_BLANK,
                filing.file().row(line.number()),
                text,
                semicolons ? "," : ""));
  }

  private static Optional<TableShape> shape(SheetRow line) {
    String text = line.cell(0).text();
    int end = text.indexOf(';'); // the heading line of a program that separates by semicolons
    String heading = end < 0 ? text : text.substring(0, end);
    return AefLayout.all().stream()
        .map(TableShape::of)
        .filter(shape -> shape.hasHeading(heading))
        .findFirst();
  }

  private void table(TableShape shape) {
    Place place = filing.file().sheet(shape.heading());
    if (!filing.begin(shape, TablePlace.of(place, shape.fields()))) {
      return;
    }
    if (!lines.hasNext()) {
      filing
          .findings()
          .add(
              Finding.of(FindingCode.LABELS_MISSING, place, "", shape.fields().getFirst().label()));
      return;
    }
    int[] columns = columns(shape, lines.next(), place);
    TablePlace table = TablePlace.of(place, shape.fields());
    while (lines.hasNext()) {
      SheetRow line = lines.next();
      if (line.isBlank()) {
        return;
      }
      RawCell[] cells = new RawCell[columns.length];
      for (int field = 0; field < cells.length; field++) {
        cells[field] = line.cell(columns[field]);
      }
      filing.take(shape, table, SheetRow.of(line.number(), cells));
    }
  }

  private int[] columns(TableShape shape, SheetRow labels, Place place) {
    Place row = place.row(labels.number());
    if (labels.cells().size() == 1 && labels.cell(0).text().indexOf(';') >= 0) {
      filing.findings().add(Finding.of(FindingCode.CSV_SEPARATOR, row, labels.cell(0).text(), ","));
    }
    List<String> keys = new ArrayList<>();
    for (RawCell cell : labels.cells()) {
      keys.add(Spelling.key(cell.text()));
    }
    int[] columns = new int[shape.fields().size()];
    for (int field = 0; field < columns.length; field++) {
      String label = shape.fields().get(field).label();
      columns[field] = keys.indexOf(Spelling.key(label));
      if (columns[field] < 0) {
        String there = labels.cell(field).text();
        filing
            .findings()
            .add(
                Finding.of(
                    Spelling.hasForeignLetters(there)
                        ? FindingCode.LABEL_NOT_ENGLISH
                        : FindingCode.LABEL_MISSING,
                    row.field(label),
                    there,
                    label));
      }
    }
    return columns;
  }
}
