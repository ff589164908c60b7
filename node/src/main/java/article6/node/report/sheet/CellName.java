package article6.node.report.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a cell, such as J12.
 *
 * @param row counted from 1
 * @param column counted from 0
 */
public record CellName(int row, int column) {
  private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
  private static final int LETTERS = 26;

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * @throws IllegalArgumentException when it is none
   */
  public static CellName parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + text + "' is no cell such as J12");
    }
    return new CellName(Integer.parseInt(parts.group(2)), column(parts.group(1)));
  }

  /** A column by its letters, counted from 0. */
  public static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
    }
    return column - 1;
  }

  @Override
  public String toString() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.append(row).toString();
  }
}
