package article6.contracts.domain;

/**
 * A row of annual information that was filed.
 *
 * @param version of the report, such as 1.0
 * @param table of the agreed electronic format, 1 to 5
 * @param row of its sheet, from 1
 */
public record ReportedRow(PartyCode party, int year, String version, int table, int row) {
  /** Tables of the agreed electronic format. */
  public static final int TABLES = 5;

  /**
   * @throws IllegalArgumentException when there is no such table or row
   */
  public ReportedRow {
    if (table < 1 || table > TABLES || row < 1) {
      throw new IllegalArgumentException(
          "a row stands in table 1 to %d, and rows are counted from 1: table %d, row %d"
              .formatted(TABLES, table, row));
    }
  }
}
