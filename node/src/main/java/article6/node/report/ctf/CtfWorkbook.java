package article6.node.report.ctf;

import article6.contracts.adjustment.Fraction;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the tables as a workbook: a sheet for each metric, and one that shows how they tie out.
 */
public final class CtfWorkbook {
  /** Averages are exact in JSON; a sheet shows them to the cent of a tonne. */
  private static final int DECIMALS = 2;

  private static final int LABEL = 1;
  private static final int FIRST_YEAR = 2;
  private static final int HEADER = 4;
  private static final double LABEL_WIDTH = 70;

  private CtfWorkbook() {}

  /**
   * Writes the workbook; the stream stays open.
   *
   * @throws IOException when the stream does not take it
   */
  public static void write(List<CtfTable> tables, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, "article6-ledger", null);
    sheets(workbook, tables);
    workbook.finish();
  }

  /** Adds the sheets to a workbook that has others; none where there are no tables. */
  public static void sheets(Workbook workbook, List<CtfTable> tables) throws IOException {
    if (tables.isEmpty()) {
      return;
    }
    for (int i = 0; i < tables.size(); i++) {
      table(workbook.newWorksheet(i == 0 ? "Table 4" : "Table 4 (" + (i + 1) + ")"), tables.get(i));
    }
    ties(workbook.newWorksheet("Tie-out with AEF"), tables);
  }

  private static void table(Worksheet sheet, CtfTable table) throws IOException {
    sheet.width(LABEL, LABEL_WIDTH);
    sheet.value(0, 0, "CTF table 4: structured summary, cooperative approaches");
    sheet.style(0, 0).bold().fontSize(14).set();
    sheet.value(1, 0, "Party");
    sheet.value(1, 1, table.party().value());
    sheet.value(2, 0, "Metric");
    sheet.value(2, 1, table.metric().isGhg() ? "t CO2 eq" : table.metric().nonGhgName());
    sheet.value(3, 0, "Method");
    sheet.value(3, 1, table.method().name());
    head(sheet, 0, "Row");
    head(sheet, LABEL, "Label");
    for (int year = 0; year < table.years().size(); year++) {
      head(sheet, FIRST_YEAR + year, table.years().get(year).toString());
    }
    int line = HEADER + 1;
    for (CtfRow row : CtfRow.values()) {
      sheet.value(line, 0, row.number());
      sheet.value(line, LABEL, row.label());
      sheet.style(line, LABEL).wrapText(true).set();
      for (int year = 0; year < table.years().size(); year++) {
        Optional<Fraction> value = table.value(row, table.years().get(year));
        if (value.isPresent()) {
          number(sheet, line, FIRST_YEAR + year, value.get());
        }
      }
      line++;
    }
    if (!table.entities().isEmpty()) {
      sheet.value(line + 1, LABEL, "Entities authorized for OIMP (row 8)");
      sheet.value(line + 1, FIRST_YEAR, String.join("; ", table.entities()));
    }
    sheet.finish();
  }

  private static void ties(Worksheet sheet, List<CtfTable> tables) throws IOException {
    List<String> labels = List.of("Metric", "Year", "Row", "In table 4", "In the AEFs", "Same");
    for (int column = 0; column < labels.size(); column++) {
      sheet.value(0, column, labels.get(column));
      sheet.style(0, column).bold().set();
    }
    int line = 1;
    for (CtfTable table : tables) {
      for (CtfTable.Tie tie : table.ties()) {
        sheet.value(line, 0, table.metric().isGhg() ? "t CO2 eq" : table.metric().nonGhgName());
        sheet.value(line, 1, tie.year());
        sheet.value(line, 2, tie.row());
        sheet.value(line, 3, tie.inTable());
        sheet.value(line, 4, tie.inAnnualReports());
        sheet.value(line, 5, tie.same() ? "yes" : "no");
        line++;
      }
    }
    sheet.finish();
  }

  private static void head(Worksheet sheet, int column, String text) {
    sheet.value(HEADER, column, text);
    sheet.style(HEADER, column).bold().set();
  }

  private static void number(Worksheet sheet, int line, int column, Fraction value) {
    if (value.isWhole()) {
      sheet.value(line, column, value.whole());
    } else {
      sheet.value(line, column, value.rounded(DECIMALS));
      sheet.style(line, column).format("0.00").set();
    }
  }
}
