package article6.node.report.sheet;

import article6.node.report.finding.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a workbook row by row; formulas stay text. */
public final class WorkbookReader {
  /** Parts of a number format that are no pattern: colours, conditions, literal text. */
  private static final Pattern LITERALS = Pattern.compile("\\[[^]]*]|\"[^\"]*\"|\\\\.|_.|\\*.");

  /** Days that dates of workbooks can have: up to the end of 9999. */
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

  private WorkbookReader() {}

  /**
   * @throws FileRefused when it is no readable workbook
   */
  public static void read(byte[] file, SheetsReader sheets) {
    WorkbookParts parts = WorkbookParts.of(file);
    try (ReadableWorkbook workbook = guarded(() -> open(file))) {
      List<Sheet> all = guarded(() -> workbook.getSheets().toList());
      sheets.names(guarded(() -> names(all)));
      for (Sheet sheet : all) {
        if (!sheets.wants(sheet.getName())) {
          continue;
        }
        try (Stream<Row> rows = guarded(sheet::openStream)) {
          Iterator<Row> each = rows.iterator();
          sheets.sheet(sheet.getName(), new SheetRows(each), parts.merges(sheet.getName()));
        }
      }
    } catch (IOException e) {
      throw new FileRefused(FindingCode.WORKBOOK_BROKEN, e);
    }
  }

  /** In a broken workbook a sheet may have none. */
  private static List<String> names(List<Sheet> sheets) {
    return sheets.stream().map(Sheet::getName).map(Objects::requireNonNull).toList();
  }

  private static ReadableWorkbook open(byte[] file) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
  }

  /** What asks the libraries. */
  private interface Step<T> {
    T run() throws IOException;
  }

  /**
   * Whatever the libraries throw at parts that are no XML, or that contradict each other: they say
   * nowhere what that may be.
   */
  private static <T> T guarded(Step<T> step) {
    try {
      return step.run();
    } catch (IOException | RuntimeException e) {
      throw new FileRefused(FindingCode.WORKBOOK_BROKEN, e);
    }
  }

  private record SheetRows(Iterator<Row> rows) implements Iterator<SheetRow> {
    @Override
    public boolean hasNext() {
      return guarded(rows::hasNext);
    }

    @Override
    public SheetRow next() {
      return guarded(() -> row(rows.next()));
    }
  }

  private static SheetRow row(Row row) {
    int width = Math.min(row.getCellCount(), SheetLimits.CSV_COLUMNS_MAX);
    RawCell[] cells = new RawCell[width];
    Arrays.fill(cells, RawCell.BLANK);
    for (int column = 0; column < width; column++) {
      Cell cell = row.getCell(column);
      if (cell != null) {
        cells[column] = cell(cell);
      }
    }
    return SheetRow.of(row.getRowNum(), cells);
  }

  private static RawCell cell(Cell cell) {
    if (cell.getFormula() != null) {
      return new RawCell(RawCell.Kind.FORMULA, shown(cell));
    }
    return switch (cell.getType()) {
      case EMPTY -> RawCell.BLANK;
      case STRING, FORMULA -> RawCell.text(shown(cell));
      case BOOLEAN -> new RawCell(RawCell.Kind.FLAG, shown(cell));
      case ERROR -> new RawCell(RawCell.Kind.ERROR, shown(cell));
      case NUMBER -> number(cell);
    };
  }

  private static String shown(Cell cell) {
    return cell.getRawValue() == null ? "" : cell.getRawValue();
  }

  private static RawCell number(Cell cell) {
    BigDecimal number = cell.asNumber();
    if (number == null) {
      return RawCell.BLANK;
    }
    if (isDay(cell.getDataFormatString())
        && number.signum() > 0
        && number.compareTo(LAST_DAY) < 0
        && cell.getType() == CellType.NUMBER) {
      return RawCell.day(cell.asDate().toLocalDate());
    }
    return RawCell.number(plain(number));
  }

  /** Never more digits than a long number has: exponents can be anything. */
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.precision() - number.scale()) > 40
        ? number.toString()
        : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isDay(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String pattern = LITERALS.matcher(format).replaceAll("");
    return pattern.chars().anyMatch(it -> "yYdD".indexOf(it) >= 0);
  }

  /** Whoever takes the sheets. */
  public interface SheetsReader {
    /** All names, before any is read. */
    void names(List<String> names);

    boolean wants(String name);

    void sheet(String name, Iterator<SheetRow> rows, List<WorkbookParts.Merge> merges);
  }
}
