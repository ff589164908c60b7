package article6.node.report.filed;

import article6.node.report.finding.Finding;
import article6.node.report.finding.FindingCode;
import article6.node.report.finding.Findings;
import article6.node.report.finding.Place;
import article6.node.report.sheet.CellName;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Reads table 1, which has its labels in a column and the values to their right. */
final class HeadReader {
  /** Columns to the right of a label in which its value is looked for. */
  private static final int REACH = 3;

  private final TableShape shape;
  private final Place sheet;
  private final Findings findings;

  HeadReader(TableShape shape, Place sheet, Findings findings) {
    this.shape = shape;
    this.sheet = sheet;
    this.findings = findings;
  }

  /** Passes the fields on as one row. */
  void read(List<SheetRow> rows, BiConsumer<TablePlace, SheetRow> take) {
    Map<String, Integer> fieldOf = shape.byLabel();
    RawCell[] values = new RawCell[shape.fields().size()];
    Arrays.fill(values, RawCell.BLANK);
    @Nullable CellName[] places = new CellName[values.length];
    for (SheetRow row : rows) {
      for (int column = 0; column < row.cells().size(); column++) {
        Integer field = fieldOf.get(Spelling.key(row.cell(column).text()));
        if (field != null && places[field] == null) {
          int right = valueColumn(row, column);
          places[field] = new CellName(row.number(), right);
          values[field] = row.cell(right);
          break;
        }
      }
    }
    boolean foreign = rows.stream().anyMatch(HeadReader::hasForeignWords);
    for (int field = 0; field < places.length; field++) {
      if (places[field] == null) {
        findings.add(
            Finding.of(
                foreign ? FindingCode.LABEL_NOT_ENGLISH : FindingCode.LABEL_MISSING,
                sheet.field(shape.fields().get(field).label()),
                "",
                shape.fields().get(field).label()));
      }
    }
    TablePlace place =
        new TablePlace(sheet, shape.fields(), (_, field) -> Optional.ofNullable(places[field]));
    take.accept(place, SheetRow.of(0, values));
  }

  private static boolean hasForeignWords(SheetRow row) {
    return Spelling.hasForeignLetters(row.cell(0).text() + row.cell(1).text());
  }

  private static int valueColumn(SheetRow row, int label) {
    for (int column = label + 1; column <= label + REACH; column++) {
      if (!row.cell(column).isBlank()) {
        return column;
      }
    }
    return label + 1;
  }
}
