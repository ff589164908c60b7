package article6.node.report.sheet;

/** What a filed report may take at most, so that no file exhausts the node. */
public final class SheetLimits {
  /** Largest file: a workbook with the rows below has some 60 MB. */
  public static final int FILE_BYTES_MAX = 96 * 1024 * 1024;

  /** A workbook unpacked: a million actions are 1.1 GB of XML. Beyond, it is a zip bomb. */
  public static final long UNPACKED_BYTES_MAX = 2L * 1024 * 1024 * 1024;

  /** The texts of a workbook unpacked; the reader keeps them in memory. */
  public static final long TEXTS_BYTES_MAX = 320L * 1024 * 1024;

  /** Any other part of a workbook unpacked: styles, names, lists of parts. */
  public static final long PART_BYTES_MAX = 16L * 1024 * 1024;

  /** Files in a workbook: seven sheets with a few beside each. */
  public static final int PARTS_MAX = 1_000;

  /** Rows of all tables together: what a sheet can hold. */
  public static final int ROWS_MAX = 1_048_576;

  /** Columns of a sheet, as its format has them; a cell beyond would make the reader fill a gap. */
  public static final int SHEET_COLUMNS_MAX = 16_384;

  /** Formulas in a workbook: each is refused anyway where a value belongs. */
  public static final int FORMULAS_MAX = 10_000;

  /** Merged areas of a sheet: the drafts have a dozen in their headings. */
  public static final int MERGES_MAX = 10_000;

  /** Longest text of a field, in characters: what a cell can hold. */
  public static final int TEXT_CHARACTERS_MAX = 32_767;

  /** Columns of a line of CSV: three times those of the widest table. */
  public static final int CSV_COLUMNS_MAX = 100;

  /** Rows above the labels of a table, which are looked at for them. */
  public static final int ROWS_BEFORE_LABELS_MAX = 40;

  private SheetLimits() {}
}
