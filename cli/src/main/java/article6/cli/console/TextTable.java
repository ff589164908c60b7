package article6.cli.console;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns, numbers to the right; Japanese characters count as the two cells they fill. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... headings) {
    this.headings = List.of(headings);
  }

  public TextTable row(Object... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(
          "%d cells under %d headings".formatted(cells.length, headings.size()));
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(
          cell instanceof Number number ? "%,d".formatted(number.longValue()) : cell.toString());
    }
    rows.add(row);
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, a heading and a rule first. */
  public List<String> lines() {
    int[] widths = new int[headings.size()];
    boolean[] numeric = new boolean[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      int at = column;
      widths[at] = width(headings.get(at));
      rows.forEach(row -> widths[at] = Math.max(widths[at], width(row.get(at))));
      numeric[at] =
          !rows.isEmpty() && rows.stream().allMatch(row -> row.get(at).matches("[-+]?[0-9,]*|–"));
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, widths, numeric));
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.append(rule.isEmpty() ? "" : GAP).repeat("─", width);
    }
    lines.add(rule.toString());
    rows.forEach(row -> lines.add(line(row, widths, numeric)));
    return lines;
  }

  private static String line(List<String> cells, int[] widths, boolean[] numeric) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      int padding = widths[column] - width(cell);
      line.append(column == 0 ? "" : GAP);
      if (numeric[column]) {
        line.repeat(" ", padding).append(cell);
      } else {
        line.append(cell).repeat(" ", padding);
      }
    }
    return line.toString().stripTrailing();
  }

  /** Terminal cells that a text fills. */
  static int width(String text) {
    return text.codePoints().map(TextTable::cells).sum();
  }

  private static int cells(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    boolean wide =
        script == Character.UnicodeScript.HAN
            || script == Character.UnicodeScript.HIRAGANA
            || script == Character.UnicodeScript.KATAKANA
            || (codePoint >= 0x3000 && codePoint <= 0x303f)
            || (codePoint >= 0xff00 && codePoint <= 0xff60);
    return wide ? 2 : 1;
  }
}
