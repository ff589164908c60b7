package article6.cli.view;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnderlyingSerials;
import article6.contracts.domain.UnitRange;
import article6.node.report.sheet.CsvReader;
import article6.node.report.sheet.FileForm;
import article6.node.report.sheet.FileRefused;
import article6.node.report.sheet.RawCell;
import article6.node.report.sheet.SheetLimits;
import article6.node.report.sheet.SheetRow;
import article6.node.report.sheet.Spelling;
import article6.node.report.sheet.WorkbookParts.Merge;
import article6.node.report.sheet.WorkbookReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A registry's list of holdings: labels in one row, a block of units in each row after it. */
final class HoldingsSheet implements WorkbookReader.SheetsReader {
  /** What has to stand in the columns. */
  private static final List<String> LABELS =
      List.of("First ID", "Last ID", "Vintage", "Account", "Status");

  /** As long as the texts of an id may be. */
  private static final int TEXT_MAX = 200;

  /** Rows told one by one when they can't be read; then it is said how many there are. */
  private static final int TOLD_MAX = 20;

  private final Terminal terminal;
  private final String source;
  private final List<MirroredUnits> holdings = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean found;

  private HoldingsSheet(Terminal terminal, String source) {
    this.terminal = terminal;
    this.source = source;
  }

  /**
   * @throws CliException when there are no such columns, or some row can't be read; each such row
   *     was told then
   */
  static List<MirroredUnits> read(Terminal terminal, String name, byte[] content, String source) {
    HoldingsSheet sheet = new HoldingsSheet(terminal, source);
    try {
      switch (FileForm.of(content)) {
        case WORKBOOK -> WorkbookReader.read(content, sheet);
        case TEXT -> sheet.rows(new CsvReader(content));
        case EMPTY, OLD_OFFICE, JSON, UNKNOWN ->
            throw new CliException(ExitCode.DATA, "view.no-list", name, labels());
      }
    } catch (FileRefused e) {
      throw new CliException(ExitCode.DATA, "view.unreadable", name, e.code() + " " + e.value())
          .because(e);
    }
    if (!sheet.found) {
      throw new CliException(ExitCode.DATA, "view.no-list", name, labels());
    }
    if (!sheet.problems.isEmpty()) {
      sheet.problems.stream().limit(TOLD_MAX).forEach(terminal::error);
      throw new CliException(ExitCode.DATA, "view.rows", sheet.problems.size(), name);
    }
    return List.copyOf(sheet.holdings);
  }

  private static String labels() {
    return String.join(", ", LABELS);
  }

  @Override
  public void names(List<String> names) {
    // sheets are asked for one by one
  }

  @Override
  public boolean wants(String name) {
    return !found;
  }

  @Override
  public void sheet(String name, Iterator<SheetRow> rows, List<Merge> merges) {
    rows(rows);
  }

  private void rows(Iterator<SheetRow> rows) {
    Optional<List<Integer>> columns = columns(rows);
    if (columns.isEmpty()) {
      return;
    }
    found = true;
    while (rows.hasNext()) {
      SheetRow row = rows.next();
      List<RawCell> cells = columns.get().stream().map(row::cell).toList();
      if (cells.stream().allMatch(RawCell::isBlank)) {
        continue;
      }
      try {
        holdings.add(units(cells));
      } catch (IllegalArgumentException e) {
        problems.add(terminal.word("view.row", row.number(), String.valueOf(e.getMessage())));
      }
    }
  }

  /** Where each of the labels stands; they are looked for from the top. */
  private static Optional<List<Integer>> columns(Iterator<SheetRow> rows) {
    for (int looked = 0; rows.hasNext() && looked < SheetLimits.ROWS_BEFORE_LABELS_MAX; looked++) {
      List<String> row =
          rows.next().cells().stream().map(cell -> Spelling.key(cell.text())).toList();
      List<Integer> columns = LABELS.stream().map(each -> row.indexOf(Spelling.key(each))).toList();
      if (!columns.contains(-1)) {
        return Optional.of(columns);
      }
    }
    return Optional.empty();
  }

  private MirroredUnits units(List<RawCell> cells) {
    for (int i = 0; i < LABELS.size(); i++) {
      RawCell cell = cells.get(i);
      boolean readable =
          switch (cell.kind()) {
            case TEXT, NUMBER -> cell.text().length() <= TEXT_MAX;
            case BLANK, DAY, FLAG, FORMULA, ERROR -> false;
          };
      if (!readable) {
        throw new IllegalArgumentException(
            terminal.word("view.cell", LABELS.get(i), cell.text(), TEXT_MAX));
      }
    }
    return new MirroredUnits(
        range(cells.get(0).text(), cells.get(1).text()),
        year(cells.get(2).text()),
        cells.get(3).text(),
        cells.get(4).text());
  }

  /** Ids of a ledger of this kind end in their vintage, which is no running number. */
  private UnderlyingRange range(String first, String last) {
    boolean ours = Stream.of(first, last).allMatch(id -> UnitRange.find(id).isPresent());
    return ours
        ? SourceUnits.range(source, UnitRange.parse(first, last))
        : UnderlyingSerials.parse(source, first, last);
  }

  private int year(String text) {
    if (!text.matches("[1-9][0-9]{3}")) {
      throw new IllegalArgumentException(terminal.word("view.year", text));
    }
    return Integer.parseInt(text);
  }
}
