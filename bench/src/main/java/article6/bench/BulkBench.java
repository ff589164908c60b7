package article6.bench;

import article6.contracts.law.Context;
import article6.contracts.law.Edition;
import article6.contracts.state.MapState;
import article6.contracts.state.StateOverlay;
import article6.node.chain.Rehearsal;
import article6.node.mempool.BatchTrial;
import article6.node.report.bulk.BulkFile;
import article6.node.report.bulk.BulkKind;
import article6.node.report.bulk.BulkMapping;
import article6.node.report.bulk.BulkReader;
import article6.node.report.bulk.BulkRow;
import article6.node.report.filed.PartyNames;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * An import of so many issuances with serials of another registry: the CSV is read, and every row
 * is tried by the law on top of those before it.
 *
 * <pre>bench/bulk [rows]</pre>
 */
public final class BulkBench {
  private static final int ROWS_DEFAULT = 100_000;
  private static final int ROUNDS = 3;
  private static final int UNITS_OF_A_ROW = 10;
  private static final double NANOS_PER_SECOND = 1e9;

  private BulkBench() {}

  /** Prints a line for each round; the first ones warm up. */
  public static void main(String[] arguments) {
    int rows = arguments.length == 0 ? ROWS_DEFAULT : Integer.parseInt(arguments[0]);
    byte[] csv = csv(rows).getBytes(StandardCharsets.UTF_8);
    StateOverlay state = new StateOverlay(new MapState());
    UnitWorld.genesis()
        .stateChanges()
        .forEach(change -> change.value().ifPresent(value -> state.put(change.key(), value)));
    UnitWorld.found(state);
    UnitWorld.load(state, 0);
    for (int round = 1; round <= ROUNDS; round++) {
      round(round, csv, state);
    }
  }

  private static void round(int round, byte[] csv, StateOverlay state) {
    PeakHeap heap = PeakHeap.fromNow();
    long start = System.nanoTime();
    BulkFile file =
        BulkReader.read(
            "units.csv", csv, BulkMapping.plain(BulkKind.ISSUANCES), new PartyNames(Map.of()));
    long read = System.nanoTime();
    Map<BatchTrial.State, Integer> states = new EnumMap<>(BatchTrial.State.class);
    long today = UnitWorld.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    new BatchTrial(
            new Rehearsal(state, new Context(2, today, Edition.LATEST)),
            UnitWorld.signers("THA"),
            false)
        .run(
            file.rows().stream().map(BulkRow::action).iterator(),
            row -> states.merge(row.state(), 1, Integer::sum));
    long tried = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "round %d: %,d rows of %,d KB read in %.2f s (%d findings), tried in %.2f s: %s;"
            + " peak heap %,d MB%n",
        round,
        file.rows().size(),
        csv.length / 1024,
        (read - start) / NANOS_PER_SECOND,
        file.findings().count(),
        (tried - read) / NANOS_PER_SECOND,
        states,
        heap.megabytes());
  }

  private static String csv(int rows) {
    StringBuilder csv =
        new StringBuilder(
            "Cooperative approach ID,Party ITMO registry ID,"
                + "First transferring participating Party ID,Vintage,Quantity,Account,"
                + "Date of issuance,Authorization ID,Mitigation type,"
                + "Underlying unit registry ID,Serial block\n");
    for (int row = 0; row < rows; row++) {
      long first = (long) row * UNITS_OF_A_ROW + 1;
      csv.append("CA0000,THA01,THA,2021,10,THA-HOLDING,2026-01-20,THA-0,Emission reductions,GS,")
          .append("GS1-1-TH-GS99-16-2021-1-")
          .append(first)
          .append('-')
          .append(first + UNITS_OF_A_ROW - 1)
          .append('\n');
    }
    return csv.toString();
  }
}
