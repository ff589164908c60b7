package article6.node.report.sheet;

import java.util.Arrays;
import java.util.List;

/**
 * A row of a sheet, or a line of CSV.
 *
 * @param number counted from 1
 * @param cells from the first column on, as far as there are any
 */
public record SheetRow(int number, List<RawCell> cells) {
  public static SheetRow of(int number, RawCell... cells) {
    return new SheetRow(number, Arrays.asList(cells));
  }

  public RawCell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : RawCell.BLANK;
  }

  public boolean isBlank() {
    for (RawCell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
