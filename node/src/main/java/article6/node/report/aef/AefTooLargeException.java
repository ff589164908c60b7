package article6.node.report.aef;

/** A table has more rows than the file format can hold; CSV and JSON have no such limit. */
public final class AefTooLargeException extends RuntimeException {
  /** What a sheet can hold, less the rows above the table. */
  static final int ROWS_MAX = 1_048_576 - 16;

  private AefTooLargeException(String message) {
    super(message);
  }

  static void check(AefTable<?> table, int rows) {
    if (rows > ROWS_MAX) {
      throw new AefTooLargeException(
          "%s has %d rows, and a sheet holds %d: ask for CSV or JSON"
              .formatted(table.heading(), rows, ROWS_MAX));
    }
  }
}
