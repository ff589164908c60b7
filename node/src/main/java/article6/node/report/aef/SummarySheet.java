package article6.node.report.aef;

import java.io.IOException;
import org.dhatim.fastexcel.Worksheet;

/**
 * Second sheet: every table's heading with its fields below it, in one column without gaps, which
 * is how the checking scripts read it. Beside them stand the names of the nomenclatures, in words
 * that no script mistakes for a label.
 */
final class SummarySheet {
  private static final int FIELDS = 1;
  private static final int NOTES = 2;

  private SummarySheet() {}

  static void write(Worksheet sheet, Aef aef) throws IOException {
    SheetCells cells = new SheetCells(sheet);
    cells.width(FIELDS, 70);
    cells.width(NOTES, 50);
    int row = fields(cells, 1, AefTables.SUBMISSION, 1);
    for (Aef.Filled<?> filled : aef.filled()) {
      row = fields(cells, row, filled.table(), filled.rows().size());
    }
    cells.finish();
  }

  private static int fields(SheetCells cells, int firstRow, AefTable<?> table, int rows) {
    int row = firstRow;
    cells.title(row, FIELDS, table.heading());
    cells.put(row, NOTES, Cell.text("rows: " + rows));
    for (Column<?> column : table.columns()) {
      row++;
      cells.label(row, FIELDS, column.label());
      cells.put(row, NOTES, Cell.text("nomenclature: " + column.name()));
    }
    return row + 2;
  }
}
