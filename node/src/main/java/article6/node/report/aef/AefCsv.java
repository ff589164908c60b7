package article6.node.report.aef;

import article6.node.report.sheet.CsvLines;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the report as CSV (RFC 4180): the five tables one below the other, each with its title
 * line and labels, a blank line between them. A table without rows keeps its labels.
 */
public final class AefCsv {

  private AefCsv() {}

  /**
   * Writes the tables; the writer stays open.
   *
   * @throws IOException when the writer does not take it
   */
  public static void write(Aef aef, Writer out) throws IOException {
    head(out, AefTables.SUBMISSION);
    line(out, AefTables.SUBMISSION.cells(aef.submission(), aef.profile()));
    for (Aef.Filled<?> filled : aef.filled()) {
      out.write(CsvLines.END);
      head(out, filled.table());
      for (int row = 0; row < filled.rows().size(); row++) {
        line(out, filled.cells(row, aef.profile()));
      }
    }
    out.flush();
  }

  private static void head(Writer out, AefTable<?> table) throws IOException {
    out.write(CsvLines.field(table.heading()) + CsvLines.END);
    out.write(
        table.columns().stream()
                .map(it -> CsvLines.field(it.label()))
                .collect(Collectors.joining(","))
            + CsvLines.END);
  }

  private static void line(Writer out, List<Cell> cells) throws IOException {
    out.write(
        cells.stream().map(AefCsv::text).map(CsvLines::field).collect(Collectors.joining(","))
            + CsvLines.END);
  }

  private static String text(Cell cell) {
    return switch (cell) {
      case Cell.Blank _ -> "";
      case Cell.Text it -> CsvLines.harmless(it.text());
      case Cell.Whole it -> Long.toString(it.number());
      case Cell.Day it -> AefProfile.DAY.format(it.day());
      case Cell.Carp it -> it.text();
    };
  }
}
