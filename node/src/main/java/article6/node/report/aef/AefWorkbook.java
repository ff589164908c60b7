package article6.node.report.aef;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the report as a workbook in the layout that the secretariat's scripts look for: seven
 * sheets, their names, labels and blank columns to the letter, the Party in B2 and the year in B3
 * of each table. The nomenclature profile adds a sheet with the transactions behind each row.
 *
 * <p>Rows go to the stream as they are made, so the size of a report is not bounded by memory.
 */
public final class AefWorkbook {
  /** Rows kept in memory before they go out. */
  private static final int ROWS_BUFFERED = 1_000;

  /** Column B, counted from 0: column A is left free. */
  private static final int LEFT = 1;

  private static final int PARTY_ROW = 1;
  private static final int YEAR_ROW = 2;
  private static final int HEADING_ROW = 4;
  private static final double LABEL_WIDTH = 24;

  private final Aef aef;
  private final Workbook workbook;
  private final int proofLinesMax;

  private AefWorkbook(Aef aef, Workbook workbook, int proofLinesMax) {
    this.aef = aef;
    this.workbook = workbook;
    this.proofLinesMax = proofLinesMax;
  }

  /**
   * Writes the workbook; the stream stays open.
   *
   * @throws IOException when the stream does not take it
   * @throws AefTooLargeException when a table has more rows than a sheet can have
   */
  public static void write(Aef aef, OutputStream out) throws IOException {
    write(aef, out, AefTooLargeException.ROWS_MAX);
  }

  /**
   * @param proofLinesMax of a sheet with proofs, after which the next begins
   */
  static void write(Aef aef, OutputStream out, int proofLinesMax) throws IOException {
    for (Aef.Filled<?> filled : aef.filled()) {
      AefTooLargeException.check(filled.table(), filled.rows().size());
    }
    Workbook workbook = new Workbook(out, "article6-ledger", null);
    new AefWorkbook(aef, workbook, proofLinesMax).write();
    workbook.finish();
  }

  private void write() throws IOException {
    IndexSheet.write(workbook.newWorksheet("Index"), aef);
    SummarySheet.write(workbook.newWorksheet("Summary information"), aef);
    submission();
    for (Aef.Filled<?> filled : aef.filled()) {
      table(filled);
    }
    if (aef.profile().hasProofSheet()) {
      ProofSheet.write(workbook, aef, proofLinesMax);
    }
  }

  private void submission() throws IOException {
    AefTable<SubmissionRow> table = AefTables.SUBMISSION;
    SheetCells cells = new SheetCells(workbook.newWorksheet(table.sheet()));
    cells.width(LEFT, 2 * LABEL_WIDTH);
    cells.width(LEFT + 1, 2 * LABEL_WIDTH);
    cells.title(YEAR_ROW - 1, LEFT, table.heading());
    List<Cell> values = table.cells(aef.submission(), aef.profile());
    for (int field = 0; field < values.size(); field++) {
      int row = table.headerRow() - 1 + field;
      cells.label(row, LEFT, table.columns().get(field).label());
      cells.put(row, LEFT + 1, values.get(field));
    }
    cells.finish();
  }

  private <R extends AefRow> void table(Aef.Filled<R> filled) throws IOException {
    AefTable<R> table = filled.table();
    Worksheet sheet = workbook.newWorksheet(table.sheet());
    SheetCells cells = new SheetCells(sheet);
    List<Cell> submission = AefTables.SUBMISSION.cells(aef.submission(), aef.profile());
    cells.put(PARTY_ROW, LEFT, submission.getFirst());
    cells.put(YEAR_ROW, LEFT, Cell.whole(aef.request().year()));
    cells.title(HEADING_ROW, LEFT, table.heading());
    int header = table.headerRow() - 1;
    int[] places = places(table);
    for (int column = 0; column < places.length; column++) {
      cells.width(places[column], LABEL_WIDTH);
      cells.label(header, places[column], table.columns().get(column).label());
    }
    sheet.freezePane(LEFT + 1, header + 1);
    for (int row = 0; row < filled.rows().size(); row++) {
      List<Cell> values = filled.cells(row, aef.profile());
      for (int column = 0; column < places.length; column++) {
        cells.put(header + 1 + row, places[column], values.get(column));
      }
      if (row % ROWS_BUFFERED == ROWS_BUFFERED - 1) {
        sheet.flush();
      }
    }
    cells.finish();
  }

  /** Column of each field on the sheet, counted from 0. */
  private static int[] places(AefTable<?> table) {
    int[] places = new int[table.columns().size()];
    int place = LEFT;
    for (int column = 0; column < places.length; column++) {
      places[column] = place;
      place += table.columns().get(column).gapAfter() ? 2 : 1;
    }
    return places;
  }
}
