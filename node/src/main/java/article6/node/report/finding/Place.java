package article6.node.report.finding;

/**
 * Where something stands in a filed report. What is not known, or does not apply, is empty or 0.
 *
 * @param file name of the file
 * @param sheet sheet of a workbook, or heading of the table
 * @param row of the sheet or text file, counted from 1; in JSON and on a ledger, row of the table
 * @param cell such as J12, in a workbook
 * @param field label of the column
 */
public record Place(String file, String sheet, int row, String cell, String field) {
  public static Place file(String file) {
    return new Place(file, "", 0, "", "");
  }

  public Place sheet(String name) {
    return new Place(file, name, 0, "", "");
  }

  public Place row(int number) {
    return new Place(file, sheet, number, "", "");
  }

  public Place field(String label) {
    return new Place(file, sheet, row, "", label);
  }

  public Place cell(String reference, String label) {
    return new Place(file, sheet, row, reference, label);
  }
}
