package article6.node.report.aef;

import article6.node.report.Act;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/**
 * Last sheet of the nomenclature profile: which transactions each row is made of. With a hash, any
 * node of the network gives a receipt that verifies without it.
 */
final class ProofSheet {
  private static final List<String> LABELS =
      List.of("Table", "Row", "Transaction", "Block", "Recorded at (UTC)", "Back-dated");
  private static final int LEFT = 1;
  private static final int HEADER = 2;
  private static final int ROWS_BUFFERED = 1_000;

  private ProofSheet() {}

  static void write(Worksheet sheet, Aef aef) throws IOException {
    SheetCells cells = new SheetCells(sheet);
    cells.title(0, LEFT, "Transactions behind each row");
    for (int column = 0; column < LABELS.size(); column++) {
      cells.width(LEFT + column, column == 2 ? 70 : 24);
      cells.label(HEADER, LEFT + column, LABELS.get(column));
    }
    int line = HEADER + 1;
    for (Aef.Filled<?> filled : aef.filled()) {
      for (int row = 0; row < filled.rows().size(); row++) {
        for (Act act : filled.rows().get(row).acts()) {
          AefTooLargeException.check(filled.table(), line);
          put(cells, line, filled.table().number(), row + 1, act);
          line++;
          if (line % ROWS_BUFFERED == 0) {
            sheet.flush();
          }
        }
      }
    }
    cells.finish();
  }

  private static void put(SheetCells cells, int line, int table, int row, Act act) {
    cells.put(line, LEFT, Cell.whole(table));
    cells.put(line, LEFT + 1, Cell.whole(row));
    cells.put(line, LEFT + 2, Cell.text(act.transaction().toString()));
    cells.put(line, LEFT + 3, Cell.whole(act.height()));
    cells.put(line, LEFT + 4, Cell.text(act.recordedAt().toString()));
    cells.put(line, LEFT + 5, Cell.text(act.backDated() ? "yes" : "no"));
  }
}
