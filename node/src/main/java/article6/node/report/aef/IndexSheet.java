package article6.node.report.aef;

import java.io.IOException;
import org.dhatim.fastexcel.Worksheet;

/** First sheet: what the workbook is, and where its tables are. */
final class IndexSheet {
  private IndexSheet() {}

  static void write(Worksheet sheet, Aef aef) throws IOException {
    SheetCells cells = new SheetCells(sheet);
    cells.width(1, 40);
    cells.width(2, 40);
    cells.title(1, 1, "Agreed electronic format");
    AefRequest request = aef.request();
    int row = 3;
    row = line(cells, row, "Reporting Party", request.party().value());
    row = line(cells, row, "Year", String.valueOf(request.year()));
    row = line(cells, row, "Submission", request.version().toString());
    row = line(cells, row, "Profile", request.profile().name()) + 1;
    row = line(cells, row, AefTables.SUBMISSION.sheet(), AefTables.SUBMISSION.heading());
    for (Aef.Filled<?> filled : aef.filled()) {
      row = line(cells, row, filled.table().sheet(), filled.table().heading());
    }
    cells.finish();
  }

  private static int line(SheetCells cells, int row, String label, String value) {
    cells.label(row, 1, label);
    cells.put(row, 2, Cell.text(value));
    return row + 1;
  }
}
