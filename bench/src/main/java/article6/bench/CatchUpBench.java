package article6.bench;

import article6.contracts.action.PartyAction;
import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.Seal;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.domain.AccountId;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import article6.node.chain.Chain;
import article6.node.chain.ChainIndexes;
import article6.node.chain.ImportResult;
import article6.node.chain.IncomingTransaction;
import article6.node.chain.StoredLedger;
import article6.node.chain.TransactionBook;
import article6.node.snapshot.SnapshotException;
import article6.node.snapshot.SnapshotFile;
import article6.node.snapshot.SnapshotManifest;
import article6.node.store.LedgerStore;
import article6.node.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * How long a node takes to catch up from the genesis, and from a snapshot of the same ledger,
 * without the network between: blocks from one store to another, and a file. Part of the blocks is
 * older than a day, so that a snapshot leaves their transactions out, as in a network that has run
 * for a while.
 *
 * <pre>java -cp … article6.bench.CatchUpBench FOLDER 100000 100 0.9</pre>
 */
public final class CatchUpBench {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MEGABYTE = 1024 * 1024;
  private static final long DAY_MILLIS = 24L * 60 * 60 * 1000;
  private static final long LIFETIME_MILLIS = 3_600_000;
  private static final long BLOCK_MILLIS = 1_000;
  private static final List<PrivateKey> NODES =
      List.of(UnitWorld.key("CHE.node"), UnitWorld.key("THA.node"));

  private final Path folder;
  private final Genesis genesis = UnitWorld.genesis();
  private final ExecutorService verifiers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

  private CatchUpBench(Path folder) {
    this.folder = folder;
  }

  /** Arguments: an empty folder, transactions, transactions of a block, share older than a day. */
  public static void main(String[] arguments) throws IOException, SnapshotException {
    CatchUpBench bench = new CatchUpBench(Path.of(arguments[0]));
    try {
      bench.run(
          Integer.parseInt(arguments[1]),
          Integer.parseInt(arguments[2]),
          Double.parseDouble(arguments[3]));
    } finally {
      bench.verifiers.shutdownNow();
    }
  }

  private void run(int transactions, int perBlock, double old)
      throws IOException, SnapshotException {
    int blocks = transactions / perBlock;
    try (LedgerStore source = open("source")) {
      Chain chain = chain(source);
      for (int i = 0; i < blocks; i++) {
        grow(chain, i, perBlock, i == (int) (blocks * old) ? DAY_MILLIS : BLOCK_MILLIS);
      }
      say("%,d transactions in %,d blocks", transactions, blocks);
      fromGenesis(source, blocks, perBlock);
      fromSnapshot(source, chain);
    }
  }

  private void grow(Chain chain, int block, int perBlock, long stepMillis) {
    long nowMillis = chain.head().timeMillis() + stepMillis;
    List<IncomingTransaction> opening = new ArrayList<>();
    for (int i = 0; i < perBlock; i++) {
      AccountId account = new AccountId("CHE-" + block + "-" + i);
      TransactionBody body =
          new TransactionBody(
              genesis.networkId(),
              (long) block * perBlock + i,
              nowMillis + LIFETIME_MILLIS,
              new PartyAction.OpenAccount(account, account.value(), Optional.empty()));
      opening.add(
          IncomingTransaction.decode(
              Transaction.sign(body, List.of(UnitWorld.key("CHE"))).encode()));
    }
    Block made = chain.build(opening, nowMillis, true).block().orElseThrow();
    if (made.transactions().size() != perBlock) {
      throw new IllegalStateException("only %d applied".formatted(made.transactions().size()));
    }
    chain.importBlock(certify(made));
  }

  private static CertifiedBlock certify(Block block) {
    List<Seal> seals =
        NODES.stream()
            .map(key -> Seal.sign(key, block.header().network(), block.height(), 0, block.hash()))
            .toList();
    return new CertifiedBlock(block, new Certificate(block.height(), 0, block.hash(), seals));
  }

  private void fromGenesis(LedgerStore source, int blocks, int perBlock) {
    long start = System.nanoTime();
    try (LedgerStore target = open("from-genesis")) {
      Chain chain = chain(target);
      for (long height = 1; height <= blocks; height++) {
        if (!(chain.importBlock(source.block(height).orElseThrow())
            instanceof ImportResult.Committed)) {
          throw new IllegalStateException("block " + height);
        }
      }
    }
    double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
    say(
        "from the genesis: %.1f s, %,.0f blocks/s, %,.0f transactions/s",
        seconds, blocks / seconds, (double) blocks * perBlock / seconds);
  }

  private void fromSnapshot(LedgerStore source, Chain chain) throws IOException, SnapshotException {
    Path file = folder.resolve("state.a6");
    long start = System.nanoTime();
    SnapshotManifest manifest = SnapshotFile.write(new StoredLedger(source, chain), source, file);
    long written = System.nanoTime();
    SnapshotFile.install(file, genesis, folder.resolve("from-snapshot"));
    long installed = System.nanoTime();
    say(
        "snapshot: taken in %.1f s, %,d entries, %.1f MB, %.1f MB as a file",
        (written - start) / NANOS_PER_SECOND,
        manifest.entries(),
        manifest.bytes() / MEGABYTE,
        Files.size(file) / MEGABYTE);
    say("from the snapshot: %.1f s", (installed - written) / NANOS_PER_SECOND);
    try (LedgerStore target = open("from-snapshot")) {
      if (!chain(target).head().equals(chain.head())) {
        throw new IllegalStateException("the snapshot ends elsewhere");
      }
    }
  }

  private LedgerStore open(String name) {
    return LedgerStore.open(
        StoreOptions.of(folder.resolve(name), genesis.networkId(), ChainIndexes.ALL));
  }

  private Chain chain(LedgerStore store) {
    return Chain.open(store, genesis, NODES.getFirst().address(), new TransactionBook(verifiers));
  }

  private static void say(String form, Object... values) {
    System.out.printf(Locale.ROOT, form + "%n", values);
  }
}
