package article6.bench;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.Issuance;
import article6.contracts.state.MapState;
import article6.contracts.state.Party;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.node.chain.RecordedEvent;
import article6.node.report.Holding;
import article6.node.report.Holdings;
import article6.node.report.Moment;
import article6.node.report.aef.Aef;
import article6.node.report.aef.AefProfile;
import article6.node.report.aef.AefProjection;
import article6.node.report.aef.AefRequest;
import article6.node.report.aef.AefVersion;
import article6.node.report.aef.AefWorkbook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * The annual report of a Party that received so many blocks of units and acted on them so many
 * times in a year, from its events to the workbook on the disk, and its holdings at a past date.
 * Events are made as they are read, so that the memory measured is that of the report.
 *
 * <pre>bench/reports FOLDER [unit blocks] [actions of the Party]</pre>
 */
public final class ReportBench {
  private static final int BLOCKS_DEFAULT = 20_000;
  private static final int ACTIONS_DEFAULT = 100_000;
  private static final int YEAR = 2025;
  private static final LocalDate PAST = LocalDate.of(YEAR, 6, 30);
  private static final LocalDate FILED = LocalDate.of(YEAR + 1, 4, 15);
  private static final int UNITS_PER_BLOCK = UnitWorld.UNITS_PER_BLOCK;
  private static final Hash TRANSACTION = Hash.of(Bytes.of(1));

  private final int blocks;
  private final int actions;

  private ReportBench(int blocks, int actions) {
    this.blocks = blocks;
    this.actions = actions;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int blocks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : BLOCKS_DEFAULT;
    int actions = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ACTIONS_DEFAULT;
    new ReportBench(blocks, actions).run(folder.resolve("AEF.xlsx"));
  }

  private void run(Path file) throws IOException {
    StateOverlay state = state();
    PeakHeap heap = PeakHeap.fromNow();
    long start = System.nanoTime();
    Aef aef =
        AefProjection.of(
                new AefRequest(
                    UnitWorld.BUYER.party(), YEAR, AefProfile.NOM_2026_02, AefVersion.FIRST, FILED),
                state,
                this::events)
            .orElseThrow();
    say("%,d blocks, %,d actions: report made in %.1f s", blocks, actions, since(start));
    long projected = System.nanoTime();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      AefWorkbook.write(aef, out);
    }
    say(
        "workbook of %,d MB written in %.1f s; peak heap %,d MB",
        Files.size(file) >> 20, since(projected), heap.megabytes());
    long replayed = System.nanoTime();
    List<Holding> holdings =
        Holdings.at(
            this::events,
            new Moment.Effective(PAST),
            account -> account.party().equals(UnitWorld.BUYER.party()));
    long units =
        holdings.stream().flatMap(it -> it.ranges().stream()).mapToLong(UnitRange::quantity).sum();
    say("holdings of %s: %,d units, replayed in %.1f s", PAST, units, since(replayed));
    if (units != (long) blocks * UNITS_PER_BLOCK) {
      throw new IllegalStateException("the replay is wrong: nothing ends before December");
    }
  }

  private StateOverlay state() {
    StateOverlay state = new StateOverlay(new MapState());
    for (PartyCode party : List.of(UnitWorld.BUYER.party(), UnitWorld.HOST)) {
      Tables.PARTIES.put(
          state,
          party,
          new Party(party, party.value(), 1, List.of(new RegistryId(party + "01")), 0));
    }
    UnitWorld.found(state);
    for (int number = 0; number * UnitWorld.BLOCKS_PER_SERIES < blocks; number++) {
      UnitWorld.load(state, number);
    }
    for (int block = 0; block < blocks; block++) {
      UnitRange units = units(block);
      Tables.ISSUANCES.put(
          state,
          new SerialKey(units.series(), units.first()),
          new Issuance(
              units,
              LocalDate.of(YEAR, 1, 20),
              MitigationType.EMISSION_REDUCTIONS,
              Optional.empty()));
    }
    return state;
  }

  private static UnitRange units(int block) {
    return UnitWorld.block(
        block / UnitWorld.BLOCKS_PER_SERIES, block % UnitWorld.BLOCKS_PER_SERIES);
  }

  private Iterator<RecordedEvent> events() {
    return new Events();
  }

  /**
   * Each block is issued in the host's account and comes to the buyer in January; what is left of
   * the actions are uses of a few units of each block in turn, in December.
   */
  private final class Events implements Iterator<RecordedEvent> {
    private final ArrayDeque<LedgerEvent> ready = new ArrayDeque<>();
    private int next;
    private long height;

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && next < Math.max(blocks, actions)) {
        if (next < blocks) {
          arrive(units(next));
        } else {
          use(next - blocks);
        }
        next++;
      }
      return !ready.isEmpty();
    }

    @Override
    public RecordedEvent next() {
      height++;
      LedgerEvent event = ready.removeFirst();
      long time = FILED.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + height;
      return new RecordedEvent(height, 0, 0, TRANSACTION, time, true, event);
    }

    private void arrive(UnitRange units) {
      LocalDate day = LocalDate.of(YEAR, 1, 20);
      AuthorizationRef letter =
          new AuthorizationRef(
              UnitWorld.HOST, UnitWorld.letter(next / UnitWorld.BLOCKS_PER_SERIES), 1);
      ready.add(new UnitEvent.UnitsIssued(units, UnitWorld.SELLER, day));
      ready.add(new UnitEvent.UnitsAuthorized(units, letter, day));
      ready.add(
          new UnitEvent.FirstTransferred(
              units,
              FirstTransferEvent.INTERNATIONAL_TRANSFER,
              letter,
              Optional.of(UnitWorld.BUYER.party()),
              Optional.empty(),
              day));
      ready.add(
          new UnitEvent.UnitsTransferred(units, UnitWorld.SELLER, UnitWorld.BUYER, true, day));
    }

    private void use(int number) {
      UnitRange block = units(number % blocks);
      long serial = block.first() + number / blocks;
      ready.add(
          new UnitEvent.UnitsUsedTowardsNdc(
              new UnitRange(block.series(), serial, serial),
              UnitWorld.BUYER,
              YEAR,
              LocalDate.of(YEAR, 12, 1)));
    }
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
