package article6.node.report.aef;

import java.util.function.BiFunction;

/**
 * A field of a table.
 *
 * @param label as printed
 * @param name in the common nomenclatures
 * @param gapAfter whether a blank column follows it in the workbook
 */
record Column<R>(
    String label, String name, boolean gapAfter, BiFunction<R, AefProfile, Cell> cell) {

  static <R> Column<R> of(String label, String name, BiFunction<R, AefProfile, Cell> cell) {
    return new Column<>(label, name, false, cell);
  }

  Column<R> withGap() {
    return new Column<>(label, name, true, cell);
  }
}
