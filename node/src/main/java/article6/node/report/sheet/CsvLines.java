package article6.node.report.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV (RFC 4180) that no spreadsheet program runs anything of. */
public final class CsvLines {
  public static final String END = "\r\n";

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvLines() {}

  /** A line of texts, numbers and days; texts that look like formulas get an apostrophe. */
  public static String line(List<?> values) {
    return values.stream()
            .map(
                value ->
                    value instanceof Number ? value.toString() : field(harmless(value.toString())))
            .collect(Collectors.joining(","))
        + END;
  }

  /** The text with an apostrophe before it where a spreadsheet program would run it. */
  public static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text in quotes where it needs them. */
  public static String field(String text) {
    boolean plain =
        text.chars().noneMatch(it -> it == ',' || it == '"' || it == '\r' || it == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
