package article6.node.report.bulk;

import article6.contracts.domain.PartyCode;
import article6.node.chain.LedgerReader;
import article6.node.report.sheet.CsvLines;
import article6.node.report.sheet.SheetLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The acts of a ledger as the sheets that imports read: what is exported from one ledger can be
 * imported into another, and is the same there. Rows are written as blocks are read.
 */
public final class BulkExport {
  /** Rows between two times at which a sheet is written out of memory. */
  private static final int FLUSHED_ROWS = 1_000;

  private final LedgerReader ledger;
  private final long height;
  private final Optional<PartyCode> party;

  /**
   * @param party only acts that name it
   */
  public BulkExport(LedgerReader ledger, Optional<PartyCode> party) {
    this.ledger = ledger;
    this.height = ledger.head().height();
    this.party = party;
  }

  /** A sheet for each kind of which there are acts; or for one kind alone. */
  public void workbook(Optional<BulkKind> only, OutputStream out) throws IOException {
    Set<BulkKind> kinds = only.isPresent() ? EnumSet.of(only.get()) : kinds();
    Workbook workbook = new Workbook(out, "article6-ledger", null);
    for (BulkKind kind : kinds.isEmpty() ? EnumSet.of(BulkKind.ACTIONS) : kinds) {
      sheet(workbook.newWorksheet(kind.sheet()), kind);
    }
    workbook.finish();
  }

  /** How many acts of each kind there are. */
  public Map<BulkKind, Long> counts() {
    Map<BulkKind, Long> counts = new EnumMap<>(BulkKind.class);
    rows(row -> counts.merge(row.kind(), 1L, Long::sum));
    return counts;
  }

  private Set<BulkKind> kinds() {
    Map<BulkKind, Long> counts = counts();
    return counts.isEmpty() ? EnumSet.noneOf(BulkKind.class) : EnumSet.copyOf(counts.keySet());
  }

  private void sheet(Worksheet sheet, BulkKind kind) throws IOException {
    List<BulkColumn> columns = kind.columns();
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, columns.get(column).label());
      sheet.style(0, column).bold().set();
    }
    int[] line = {0};
    rows(
        row -> {
          if (row.kind() == kind) {
            line[0]++;
            if (line[0] >= SheetLimits.ROWS_MAX) {
              throw new SheetFullException(kind, line[0]);
            }
            put(sheet, line[0], row);
          }
        });
    sheet.finish();
  }

  /** Texts are text cells, whatever they look like. */
  private static void put(Worksheet sheet, int line, ExportRow row) {
    for (int column = 0; column < row.cells().size(); column++) {
      Object value = row.cells().get(column).orElse("");
      switch (value) {
        case Long number -> sheet.value(line, column, number);
        case LocalDate day -> {
          sheet.value(line, column, day);
          sheet.style(line, column).format("yyyy-mm-dd").set();
        }
        default -> {
          if (!value.equals("")) {
            sheet.value(line, column, value.toString());
          }
        }
      }
    }
    if (line % FLUSHED_ROWS == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("a sheet can't be written", e);
      }
    }
  }

  /** The acts of one kind. */
  public void csv(BulkKind kind, OutputStream out) throws IOException {
    out.write(
        CsvLines.line(kind.columns().stream().map(BulkColumn::label).toList())
            .getBytes(StandardCharsets.UTF_8));
    rows(
        row -> {
          if (row.kind() == kind) {
            String line = CsvLines.line(row.cells().stream().map(it -> it.orElse("")).toList());
            try {
              out.write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException("a line can't be written", e);
            }
          }
        });
  }

  private void rows(Consumer<ExportRow> each) {
    new TakenActs(ledger)
        .visit(
            height,
            taken -> {
              if (party.isEmpty() || NamedParties.names(taken.action(), party.get())) {
                each.accept(ExportRow.of(taken.action(), taken.units()));
              }
            });
  }
}
