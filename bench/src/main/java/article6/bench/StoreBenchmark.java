package article6.bench;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.state.Change;
import article6.contracts.tree.PageChange;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TransactionTree;
import article6.contracts.tree.TreePage;
import article6.contracts.tree.TreeUpdate;
import article6.node.store.CommitBatch;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import article6.node.store.StoredHead;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;

/**
 * What the state tree and a commit cost once the state is large. Arguments: an empty folder, keys
 * in the state, keys changed per block, transactions per block, blocks measured.
 */
public final class StoreBenchmark {
  private static final int LOADED_PER_BLOCK = 10_000;
  private static final int TRANSACTION_BYTES = 300;
  private static final int VALUE_BYTES = 100;
  private static final int WARM_UP_BLOCKS = 50;
  private static final PrivateKey PROPOSER = PrivateKey.fromSeed("bench");
  private static final Hash NETWORK = Hash.of(Bytes.of(1));

  private final LedgerStore store;
  private final Random random = new Random(1);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long treeNanos;
  private long treeCpuNanos;
  private long commitNanos;
  private long commitCpuNanos;
  private long pages;
  private long pageBytes;

  private StoreBenchmark(LedgerStore store) {
    this.store = store;
  }

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    int keys = Integer.parseInt(arguments[1]);
    int keysPerBlock = Integer.parseInt(arguments[2]);
    int transactionsPerBlock = Integer.parseInt(arguments[3]);
    int blocks = Integer.parseInt(arguments[4]);
    try (LedgerStore store = LedgerStore.open(StoreOptions.of(folder, NETWORK, Set.of()))) {
      StoreBenchmark benchmark = new StoreBenchmark(store);
      for (int from = 0; from < keys; from += LOADED_PER_BLOCK) {
        benchmark.block(benchmark.inserted(from, Math.min(keys, from + LOADED_PER_BLOCK)), 0);
      }
      benchmark.report("load of " + keys + " keys", keys, keys / LOADED_PER_BLOCK);
      for (int i = 0; i < WARM_UP_BLOCKS; i++) {
        benchmark.block(benchmark.changed(keys, keysPerBlock), transactionsPerBlock);
      }
      benchmark.report("warm-up", (long) WARM_UP_BLOCKS * keysPerBlock, WARM_UP_BLOCKS);
      for (int i = 0; i < blocks; i++) {
        benchmark.block(benchmark.changed(keys, keysPerBlock), transactionsPerBlock);
      }
      benchmark.report(
          "blocks of %d keys, %d transactions".formatted(keysPerBlock, transactionsPerBlock),
          (long) blocks * keysPerBlock,
          blocks);
    }
  }

  private static Bytes key(int number) {
    return Bytes.concatenate(Bytes.of('u'), Bytes.ofUnsignedInt(number));
  }

  private Bytes value() {
    byte[] value = new byte[VALUE_BYTES];
    random.nextBytes(value);
    return Bytes.wrap(value);
  }

  private List<Change> inserted(int from, int to) {
    List<Change> changes = new ArrayList<>();
    for (int number = from; number < to; number++) {
      changes.add(new Change(key(number), Optional.of(value())));
    }
    return changes;
  }

  private List<Change> changed(int keys, int count) {
    Map<Integer, Change> changes = new TreeMap<>();
    while (changes.size() < count) {
      int number = random.nextInt(keys);
      changes.put(number, new Change(key(number), Optional.of(value())));
    }
    return List.copyOf(changes.values());
  }

  private void block(List<Change> changes, int transactionCount) {
    long start = System.nanoTime();
    long startCpu = threads.getCurrentThreadCpuTime();
    TreeUpdate update = StateTree.update(store.pages(), changes);
    treeNanos += System.nanoTime() - start;
    treeCpuNanos += threads.getCurrentThreadCpuTime() - startCpu;
    for (PageChange change : update.pages()) {
      pages++;
      pageBytes += change.page().map(TreePage::encode).map(Bytes::size).orElse(0);
    }
    CommitBatch batch = batch(changes, update, transactionCount);
    start = System.nanoTime();
    startCpu = threads.getCurrentThreadCpuTime();
    store.commit(batch);
    commitNanos += System.nanoTime() - start;
    commitCpuNanos += threads.getCurrentThreadCpuTime() - startCpu;
  }

  private CommitBatch batch(List<Change> changes, TreeUpdate update, int transactionCount) {
    List<Bytes> transactions = new ArrayList<>();
    for (int i = 0; i < transactionCount; i++) {
      byte[] transaction = new byte[TRANSACTION_BYTES];
      random.nextBytes(transaction);
      transactions.add(Bytes.wrap(transaction));
    }
    long height = store.head().map(head -> head.height() + 1).orElse(0L);
    Hash parent = store.head().map(StoredHead::block).orElse(Hash.ZERO);
    BlockHeader header =
        new BlockHeader(
            NETWORK,
            height,
            parent,
            height,
            PROPOSER.address(),
            TransactionTree.root(transactions),
            update.root(),
            Hash.ZERO,
            "bench");
    CertifiedBlock block =
        new CertifiedBlock(
            new Block(header, transactions), new Certificate(height, 0, header.hash(), List.of()));
    return CommitBatch.of(block, changes, update)
        .transactions(transactions.stream().map(Hash::of).toList());
  }

  private void report(String what, long keys, int blocks) {
    System.out.printf(
        "%s: tree %.1f us/key (cpu %.1f), %.2f pages/key, %.0f bytes/key;"
            + " commit %.2f ms/block (cpu %.2f), %.0f blocks/s without execution%n",
        what,
        treeNanos / 1e3 / keys,
        treeCpuNanos / 1e3 / keys,
        (double) pages / keys,
        (double) pageBytes / keys,
        commitNanos / 1e6 / blocks,
        commitCpuNanos / 1e6 / blocks,
        blocks * 1e9 / (treeNanos + commitNanos));
    treeNanos = 0;
    treeCpuNanos = 0;
    commitNanos = 0;
    commitCpuNanos = 0;
    pages = 0;
    pageBytes = 0;
  }
}
