package article6.node.report.filed;

import article6.node.report.aef.AefLayout;
import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Place;
import article6.node.report.sheet.SheetLimits;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import article6.node.report.sheet.WorkbookParts.Merge;
import article6.node.report.sheet.WorkbookReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Finds out which table a sheet of a workbook is, and has it read. */
final class SheetTables implements WorkbookReader.SheetsReader {
  private static final List<TableShape> AGREED =
      AefLayout.all().stream().map(TableShape::of).toList();

  private final Filing filing;

  SheetTables(Filing filing) {
    this.filing = filing;
  }

  @Override
  public void names(List<String> names) {
    boolean draft = names.stream().map(Spelling::key).anyMatch(it -> it.equals("actions"));
    for (String front : draft ? List.<String>of() : AefLayout.FRONT_SHEETS) {
      if (names.stream().noneMatch(it -> isNamed(it, front))) {
        filing
            .findings()
            .add(Finding.of(FindingCode.FRONT_SHEET_MISSING, filing.file(), "", front));
      }
    }
  }

  @Override
  public boolean wants(String name) {
    return AefLayout.FRONT_SHEETS.stream().noneMatch(front -> isNamed(name, front))
        && !AefLayout.isProofSheet(name);
  }

  @Override
  public void sheet(String name, Iterator<SheetRow> rows, List<Merge> merges) {
    Place place = filing.file().sheet(name);
    List<SheetRow> above = new ArrayList<>();
    while (rows.hasNext() && above.size() < SheetLimits.ROWS_BEFORE_LABELS_MAX) {
      above.add(rows.next());
    }
    Optional<TableShape> shape = shape(name, above);
    if (shape.isEmpty()) {
      filing.findings().add(Finding.of(FindingCode.SHEET_UNKNOWN, place, name, ""));
      return;
    }
    TableShape found = shape.get();
    if (!isNamed(name, found.sheet())) {
      filing.findings().add(Finding.of(FindingCode.SHEET_NAME_WRONG, place, name, found.sheet()));
    }
    if (!found.draft() && above.stream().noneMatch(row -> column(row, found).isPresent())) {
      filing.findings().add(Finding.of(FindingCode.HEADING_MISSING, place, "", found.heading()));
    }
    if (found.table() == 3 && found.draft()) {
      head(DraftLayout.SUBMISSION, place, above);
    }
    if (found.table() == 1) {
      head(found, place, above);
    } else {
      grid(found, place, above, rows, merges);
    }
  }

  private void head(TableShape shape, Place place, List<SheetRow> above) {
    if (filing.begin(shape, TablePlace.of(place, shape.fields()))) {
      new HeadReader(shape, place, filing.findings())
          .read(above, (where, values) -> filing.take(shape, where, values));
    }
  }

  private void grid(
      TableShape shape,
      Place place,
      List<SheetRow> above,
      Iterator<SheetRow> rows,
      List<Merge> merges) {
    if (filing.begin(shape, TablePlace.of(place, shape.fields()))) {
      new GridReader(shape, place, filing.findings())
          .read(above, rows, merges, (where, row) -> filing.take(shape, where, row));
    }
  }

  /** By its heading, which says more than a name that somebody typed; else by its name. */
  private static Optional<TableShape> shape(String name, List<SheetRow> above) {
    List<TableShape> all = new ArrayList<>(AGREED);
    all.add(DraftLayout.ACTIONS);
    all.add(DraftLayout.HOLDINGS);
    return all.stream()
        .filter(shape -> above.stream().anyMatch(row -> column(row, shape).isPresent()))
        .findFirst()
        .or(() -> all.stream().filter(shape -> isNamed(name, shape.sheet())).findFirst());
  }

  private static Optional<Integer> column(SheetRow row, TableShape shape) {
    for (int column = 0; column < row.cells().size(); column++) {
      if (shape.hasHeading(row.cell(column).text())) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(String name, String expected) {
    return Spelling.key(name).equals(Spelling.key(expected));
  }
}
