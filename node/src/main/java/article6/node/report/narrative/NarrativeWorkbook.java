package article6.node.report.narrative;

import article6.contracts.domain.ApproachId;
import article6.node.report.ctf.CtfTable;
import article6.node.report.ctf.CtfWorkbook;
import article6.node.report.narrative.NarrativeDraft.Entry;
import article6.node.text.Catalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a draft as a workbook: a row for each question, and, for regular information, the sheets
 * of CTF table 4 after it. All of it is text cells, so that nothing anybody wrote is a formula.
 */
public final class NarrativeWorkbook {
  private static final List<String> COLUMNS =
      List.of("paragraph", "approach", "question", "ledger", "person", "missing");
  private static final List<Integer> WIDTHS = List.of(14, 10, 40, 60, 60, 40);
  private static final int HEADER = 2;

  /** What one cell of a workbook holds. */
  private static final int CELL_CHARACTERS_MAX = 32_767;

  private NarrativeWorkbook() {}

  /**
   * Writes the workbook; the stream stays open.
   *
   * @param tables of the same Party and block; none with an initial report
   * @throws IOException when the stream does not take it
   */
  public static void write(
      NarrativeDraft draft, List<CtfTable> tables, Catalogue words, OutputStream out)
      throws IOException {
    Workbook workbook = new Workbook(out, "article6-ledger", null);
    answers(workbook.newWorksheet(words.text("narrative.sheet")), draft, words);
    CtfWorkbook.sheets(workbook, tables);
    workbook.finish();
  }

  private static void answers(Worksheet sheet, NarrativeDraft draft, Catalogue words)
      throws IOException {
    sheet.value(
        0,
        0,
        "%s – %s, %s"
            .formatted(
                words.text("narrative.title." + draft.kind()),
                words.party(draft.party()),
                draft.version()));
    sheet.style(0, 0).bold().fontSize(14).set();
    for (int column = 0; column < COLUMNS.size(); column++) {
      sheet.width(column, WIDTHS.get(column));
      sheet.value(HEADER, column, words.text("narrative.column." + COLUMNS.get(column)));
      sheet.style(HEADER, column).bold().set();
    }
    int row = HEADER + 1;
    for (Entry entry : draft.entries()) {
      List<String> cells =
          List.of(
              entry.paragraph(),
              entry.approach().map(ApproachId::value).orElse(""),
              entry.label(),
              String.join("\n", entry.known()),
              entry.written().orElse(""),
              String.join("\n", entry.missing()));
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isEmpty()) {
          sheet.value(row, column, fitting(cells.get(column)));
          sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
      }
      row++;
    }
    sheet.finish();
  }

  private static String fitting(String text) {
    return text.length() <= CELL_CHARACTERS_MAX
        ? text
        : text.substring(0, CELL_CHARACTERS_MAX - 1) + "…";
  }
}
