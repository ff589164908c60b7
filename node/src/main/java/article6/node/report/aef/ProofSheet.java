package article6.node.report.aef;

import article6.node.report.Act;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Last sheet of the nomenclature profile: which transactions each row is made of. With a hash, any
 * node of the network gives a receipt that verifies without it. Rows of all tables stand here; what
 * one sheet can't hold goes on in the next.
 */
final class ProofSheet {
  private static final List<String> LABELS =
      List.of("Table", "Row", "Transaction", "Block", "Recorded at (UTC)", "Back-dated");
  private static final int LEFT = 1;
  private static final int HEADER = 2;
  private static final int ROWS_BUFFERED = 1_000;

  private final Worksheet sheet;
  private final SheetCells cells;
  private int lines;

  private ProofSheet(Workbook workbook, int number) {
    this.sheet = workbook.newWorksheet(AefLayout.proofSheet(number));
    this.cells = new SheetCells(sheet);
    cells.title(0, LEFT, "Transactions behind each row");
    for (int column = 0; column < LABELS.size(); column++) {
      cells.width(LEFT + column, column == 2 ? 70 : 24);
      cells.label(HEADER, LEFT + column, LABELS.get(column));
    }
  }

  /**
   * @param linesMax of a sheet
   */
  static void write(Workbook workbook, Aef aef, int linesMax) throws IOException {
    int number = 1;
    ProofSheet current = new ProofSheet(workbook, number);
    for (Aef.Filled<?> filled : aef.filled()) {
      for (int row = 0; row < filled.rows().size(); row++) {
        for (Act act : filled.rows().get(row).acts()) {
          if (current.lines == linesMax) {
            current.cells.finish();
            number++;
            current = new ProofSheet(workbook, number);
          }
          current.put(filled.table().number(), row + 1, act);
        }
      }
    }
    current.cells.finish();
  }

  private void put(int table, int row, Act act) throws IOException {
    lines++;
    int line = HEADER + lines;
    cells.put(line, LEFT, Cell.whole(table));
    cells.put(line, LEFT + 1, Cell.whole(row));
    cells.put(line, LEFT + 2, Cell.text(act.transaction().toString()));
    cells.put(line, LEFT + 3, Cell.whole(act.height()));
    cells.put(line, LEFT + 4, Cell.text(act.recordedAt().toString()));
    cells.put(line, LEFT + 5, Cell.text(act.backDated() ? "yes" : "no"));
    if (lines % ROWS_BUFFERED == 0) {
      sheet.flush();
    }
  }
}
