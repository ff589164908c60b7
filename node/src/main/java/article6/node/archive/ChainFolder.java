package article6.node.archive;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.node.chain.Chain;
import article6.node.chain.ChainFailure;
import article6.node.chain.ChainIndexes;
import article6.node.chain.History;
import article6.node.chain.ImportResult;
import article6.node.chain.LedgerReader;
import article6.node.chain.StoredLedger;
import article6.node.chain.TransactionBook;
import article6.node.store.LedgerStore;
import article6.node.store.StoreException;
import article6.node.store.StoreOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.tuweni.bytes.Bytes;

/**
 * The data folder of a node that does not run. Holding it open keeps a node from starting on it, so
 * nothing changes meanwhile.
 */
public final class ChainFolder implements AutoCloseable {
  /** Every store of RocksDB has this file. */
  private static final String STORE_MARK = "CURRENT";

  private final LedgerStore store;
  private final Chain chain;
  private final LedgerReader ledger;
  private final ExecutorService verifiers;

  private ChainFolder(
      LedgerStore store, Chain chain, LedgerReader ledger, ExecutorService verifiers) {
    this.store = store;
    this.chain = chain;
    this.ledger = ledger;
    this.verifiers = verifiers;
  }

  /**
   * Opens a folder that holds a ledger. Its blocks and its state stay as they are.
   *
   * @throws ArchiveException when there is none, a node runs on it, or it is of another network
   */
  public static ChainFolder open(Path folder, Genesis genesis) throws ArchiveException {
    if (!Files.exists(folder.resolve(STORE_MARK))) {
      throw new ArchiveException(
          ArchiveException.Code.NO_LEDGER, "there is no ledger in %s".formatted(folder));
    }
    return openOrMake(folder, genesis);
  }

  /** The same; an absent or empty folder becomes a ledger with its genesis block. */
  public static ChainFolder openOrMake(Path folder, Genesis genesis) throws ArchiveException {
    ExecutorService verifiers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("verify archive ", 0).daemon(true).factory());
    try {
      return open(folder, genesis, verifiers);
    } catch (StoreException e) {
      verifiers.shutdownNow();
      throw of(e);
    } catch (ChainFailure e) {
      verifiers.shutdownNow();
      throw new ArchiveException(
              ArchiveException.Code.OTHER_NETWORK, String.valueOf(e.getMessage()))
          .because(e);
    }
  }

  private static ChainFolder open(Path folder, Genesis genesis, ExecutorService verifiers) {
    LedgerStore store =
        LedgerStore.open(StoreOptions.of(folder, genesis.networkId(), ChainIndexes.ALL));
    try {
      Chain chain =
          Chain.open(
              store,
              genesis,
              genesis.nodes().getFirst().publicKey().address(),
              new TransactionBook(verifiers));
      return new ChainFolder(store, chain, new StoredLedger(store, chain), verifiers);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  static ArchiveException of(StoreException failure) {
    ArchiveException.Code code =
        switch (failure.code()) {
          case LOCKED -> ArchiveException.Code.IN_USE;
          case WRONG_NETWORK, NEWER_FORMAT -> ArchiveException.Code.OTHER_NETWORK;
          case DISK_FULL, IO_ERROR, CORRUPT -> ArchiveException.Code.STORE;
        };
    return new ArchiveException(code, String.valueOf(failure.getMessage())).because(failure);
  }

  public Genesis genesis() {
    return chain.genesis();
  }

  /** Height of the newest final block. */
  public long height() {
    return chain.head().height();
  }

  /** How far back it goes. */
  public History history() {
    return ledger.history();
  }

  /** The validators of the height after the newest. */
  public ValidatorSet nextValidators() {
    return chain.validators();
  }

  LedgerReader ledger() {
    return ledger;
  }

  LedgerStore store() {
    return store;
  }

  BlockHeader header(long height) throws ArchiveException {
    try {
      return ledger.header(height).orElseThrow(() -> missing(height));
    } catch (StoreException e) {
      throw of(e);
    }
  }

  CertifiedBlock block(long height) throws ArchiveException {
    try {
      return store.block(height).orElseThrow(() -> missing(height));
    } catch (StoreException e) {
      throw of(e);
    }
  }

  Bytes encodedBlock(long height) throws ArchiveException {
    try {
      return store.encodedBlock(height).orElseThrow(() -> missing(height));
    } catch (StoreException e) {
      throw of(e);
    }
  }

  /**
   * Verifies, executes and commits the next block, or sees that it is final here already.
   *
   * @return whether it is new here
   * @throws ArchiveException when it is not the next one, not proven, or not valid; nothing of it
   *     is written then
   */
  boolean add(CertifiedBlock block) throws ArchiveException {
    long height = block.block().height();
    try {
      return switch (chain.importBlock(block)) {
        case ImportResult.Committed committed -> true;
        case ImportResult.AlreadyFinal known -> {
          requireSame(block);
          yield false;
        }
        case ImportResult.NotNext(long expected) ->
            throw new ArchiveException(
                ArchiveException.Code.WRONG_HEIGHTS,
                "block %d can't follow: the next one here is %d".formatted(height, expected));
        case ImportResult.Unproven(String reason) ->
            throw new ArchiveException(
                ArchiveException.Code.REFUSED,
                "block %d is not proven final: %s".formatted(height, reason));
      };
    } catch (ChainFailure e) {
      throw new ArchiveException(
              ArchiveException.Code.REFUSED,
              "block %d is not valid: %s".formatted(height, e.getMessage()))
          .because(e);
    } catch (StoreException e) {
      throw of(e);
    }
  }

  private void requireSame(CertifiedBlock block) throws ArchiveException {
    BlockHeader here = header(block.block().height());
    if (!here.equals(block.block().header())) {
      throw new ArchiveException(
          ArchiveException.Code.REFUSED,
          "block %d is %s here and %s there"
              .formatted(here.height(), here.hash(), block.block().hash()));
    }
  }

  private static ArchiveException missing(long height) {
    return new ArchiveException(
        ArchiveException.Code.STORE, "block %d is missing in the folder".formatted(height));
  }

  @Override
  public void close() {
    store.close();
    verifiers.shutdownNow();
  }
}
