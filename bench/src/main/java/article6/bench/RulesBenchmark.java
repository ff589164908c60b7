package article6.bench;

import article6.contracts.action.Action;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.UnitAction;
import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.UnitRange;
import article6.contracts.law.Context;
import article6.contracts.law.Edition;
import article6.contracts.law.Outcome;
import article6.contracts.law.Rulebook;
import article6.contracts.state.Change;
import article6.contracts.state.StateOverlay;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.contracts.tree.TreeUpdate;
import article6.node.store.CommitBatch;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import article6.node.store.StoredHead;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules per second on one core, without signatures, on a state of many unit blocks in RocksDB: each
 * action goes through {@link Rulebook#apply} as in the execution of a block, on blocks chosen all
 * over the state. Arguments: an empty folder, unit blocks in the state, actions of each kind and
 * round: each acts on a block of its own, so that 24 times as many blocks are needed.
 */
public final class RulesBenchmark {
  private static final int SERIES_PER_COMMIT = 50;
  private static final int ACTIONS_PER_BLOCK = 500;
  private static final int ROUNDS = 5;
  private static final long NANOS = 1_000_000_000L;
  private static final long FIRST_TIME_MILLIS =
      UnitWorld.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();

  /** Makes the n-th action of a kind on a block of units. */
  private interface Make {
    Action on(UnitRange units, int number);
  }

  /**
   * One kind of action.
   *
   * @param blockKind which of the four kinds of blocks it acts on
   */
  private record Kind(String name, int blockKind, List<Address> signers, Make make) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "authorisation of a block",
              0,
              UnitWorld.signers("THA"),
              (units, number) ->
                  new AuthorizationAction.AuthorizeItmos(
                      UnitWorld.HOST,
                      new AuthorizationId("BENCH-" + number),
                      UnitWorld.content(units.series()),
                      List.of(units))),
          new Kind(
              "first transfer of a block",
              1,
              UnitWorld.signers("CHE", "THA"),
              (units, number) ->
                  new UnitAction.TransferUnits(
                      units, UnitWorld.SELLER, UnitWorld.BUYER, UnitWorld.TODAY)),
          new Kind(
              "transfer that splits a block",
              2,
              UnitWorld.signers("CHE"),
              (units, number) ->
                  new UnitAction.TransferUnits(
                      new UnitRange(units.series(), units.first() + 10, units.last() - 10),
                      UnitWorld.BUYER,
                      UnitWorld.BUYERS_SECOND,
                      UnitWorld.TODAY)),
          new Kind(
              "use of a block",
              3,
              UnitWorld.signers("CHE"),
              (units, number) ->
                  new UnitAction.UseTowardsNdc(units, UnitWorld.BUYER, 2026, UnitWorld.TODAY)));

  private final LedgerStore store;
  private final Genesis genesis;
  private final int seriesCount;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private int applied;
  private long stateBytes;

  private RulesBenchmark(LedgerStore store, Genesis genesis, int seriesCount) {
    this.store = store;
    this.genesis = genesis;
    this.seriesCount = seriesCount;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int blocks = Integer.parseInt(arguments[1]);
    int actions = Integer.parseInt(arguments[2]);
    Genesis genesis = UnitWorld.genesis();
    try (LedgerStore store =
        LedgerStore.open(StoreOptions.of(folder, genesis.networkId(), Set.of()))) {
      RulesBenchmark benchmark =
          new RulesBenchmark(store, genesis, blocks / UnitWorld.BLOCKS_PER_SERIES);
      benchmark.load();
      System.out.printf(
          "%,d unit blocks: %.0f bytes of state each, %.0f bytes on disk (with the state tree),"
              + " heap %d MB%n",
          blocks,
          (double) benchmark.stateBytes / blocks,
          (double) sizeOf(folder) / blocks,
          usedHeapMegabytes());
      for (Kind kind : KINDS) {
        benchmark.measure(kind, actions);
      }
    }
  }

  private void load() {
    StateOverlay start = new StateOverlay(store.state());
    genesis.stateChanges().forEach(change -> start.put(change.key(), change.value().orElseThrow()));
    UnitWorld.found(start);
    commit(start.changes());
    long began = System.nanoTime();
    for (int from = 0; from < seriesCount; from += SERIES_PER_COMMIT) {
      StateOverlay overlay = new StateOverlay(store.state());
      for (int i = from; i < Math.min(seriesCount, from + SERIES_PER_COMMIT); i++) {
        UnitWorld.load(overlay, i);
      }
      List<Change> changes = overlay.changes();
      changes.forEach(
          change -> stateBytes += change.key().size() + change.value().orElseThrow().size());
      commit(changes);
    }
    System.out.printf("loaded in %d s%n", (System.nanoTime() - began) / NANOS);
  }

  /** The first round warms up and is not counted. */
  private void measure(Kind kind, int actions) {
    applied = 0;
    double[] perSecond = new double[ROUNDS];
    double[] commitMicros = new double[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      long cpu = 0;
      long commitNanos = 0;
      for (int done = 0; done < actions; done += ACTIONS_PER_BLOCK) {
        StateOverlay block = new StateOverlay(store.state());
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < ACTIONS_PER_BLOCK; i++) {
          apply(block, kind);
        }
        cpu += threads.getCurrentThreadCpuTime() - before;
        long start = System.nanoTime();
        commit(block.changes());
        commitNanos += System.nanoTime() - start;
      }
      if (round >= 0) {
        perSecond[round] = (double) actions * NANOS / cpu;
        commitMicros[round] = commitNanos / 1e3 / actions;
      }
    }
    System.out.printf(
        "%s: median %,.0f a second (%,.0f to %,.0f); commit with state tree %.0f us each%n",
        kind.name(),
        median(perSecond),
        Arrays.stream(perSecond).min().orElseThrow(),
        Arrays.stream(perSecond).max().orElseThrow(),
        median(commitMicros));
  }

  private void apply(StateOverlay block, Kind kind) {
    int number = applied++;
    // a stride that has no factor in common with the number of series visits all of them
    int series = (int) ((number * 7_919L) % seriesCount);
    int index = (number / seriesCount) % (UnitWorld.BLOCKS_PER_SERIES / UnitWorld.KINDS);
    UnitRange units = UnitWorld.block(series, index * UnitWorld.KINDS + kind.blockKind());
    Context context = new Context(head().height() + 1, FIRST_TIME_MILLIS + number, Edition.LATEST);
    Outcome outcome =
        Rulebook.apply(block, Hash.ZERO, kind.make().on(units, number), kind.signers(), context);
    if (!(outcome instanceof Outcome.Applied it) || !it.effective()) {
      throw new IllegalStateException(kind.name() + ": " + outcome);
    }
  }

  private StoredHead head() {
    return store.head().orElseThrow();
  }

  private void commit(List<Change> changes) {
    TreeUpdate update = StateTree.update(store.pages(), changes);
    long height = store.head().map(head -> head.height() + 1).orElse(0L);
    BlockHeader header =
        new BlockHeader(
            genesis.networkId(),
            height,
            store.head().map(StoredHead::block).orElse(Hash.ZERO),
            height,
            genesis.nodes().getFirst().publicKey().address(),
            TransactionTree.root(List.of()),
            update.root(),
            Hash.ZERO,
            Edition.LATEST.label());
    store.commit(
        CommitBatch.of(
            new CertifiedBlock(
                new Block(header, List.of()), new Certificate(height, 0, header.hash(), List.of())),
            changes,
            update));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static long sizeOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
      return bytes;
    }
  }

  private static long usedHeapMegabytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1024 * 1024);
  }
}
