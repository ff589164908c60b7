package article6.node.report.aef;

import java.util.List;

/**
 * One of the five tables, and where it stands in the workbook. Column A is left free, as the
 * published workbook does.
 *
 * @param number 1 to 5
 * @param headerRow row of the column labels, counted from 1; table 1 has its labels in a column
 *     from there on
 */
record AefTable<R>(int number, String title, String sheet, int headerRow, List<Column<R>> columns) {
  String heading() {
    return "Table " + number + ": " + title;
  }

  List<Cell> cells(R row, AefProfile profile) {
    return columns.stream().map(column -> column.cell().apply(row, profile)).toList();
  }
}
