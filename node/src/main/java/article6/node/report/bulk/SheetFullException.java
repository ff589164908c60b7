package article6.node.report.bulk;

/** There are more rows of a kind than a sheet of a workbook holds; CSV has no such end. */
public final class SheetFullException extends RuntimeException {
  private static final long serialVersionUID = 1;

  SheetFullException(BulkKind kind, int rows) {
    super("%s: a sheet holds %d rows; ask for CSV".formatted(kind.sheet(), rows));
  }
}
