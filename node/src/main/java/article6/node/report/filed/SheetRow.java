package article6.node.report.filed;

import java.util.Arrays;
import java.util.List;

/**
 * A row of a sheet, or a line of CSV.
 *
 * @param number counted from 1
 * @param cells from the first column on, as far as there are any
 */
record SheetRow(int number, List<RawCell> cells) {
  static SheetRow of(int number, RawCell... cells) {
    return new SheetRow(number, Arrays.asList(cells));
  }

  RawCell cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : RawCell.BLANK;
  }

  boolean isBlank() {
    for (RawCell cell : cells) {
      if (!cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
