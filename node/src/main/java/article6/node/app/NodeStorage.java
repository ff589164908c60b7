package article6.node.app;

import article6.node.chain.Chain;
import article6.node.chain.ChainFailure;
import article6.node.chain.ChainIndexes;
import article6.node.chain.LedgerReader;
import article6.node.chain.StoredLedger;
import article6.node.chain.TransactionBook;
import article6.node.chain.TransactionJudge;
import article6.node.store.LedgerStore;
import article6.node.store.StoreException;
import article6.node.store.StoreOptions;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The ledger on disk with everything that reads and writes it. */
record NodeStorage(LedgerStore store, Chain chain, LedgerReader ledger, TransactionJudge judge) {

  /**
   * Opens the data folder, or makes it; the store checks itself while it opens.
   *
   * @throws NodeStartException with what was found and the cure
   */
  static NodeStorage open(NodeConfig config, NodeParts parts) throws NodeStartException {
    try {
      LedgerStore store =
          parts.hold(
              LedgerStore.open(
                  StoreOptions.of(
                      config.dataFolder(), config.genesis().networkId(), ChainIndexes.ALL)));
      TransactionBook book = new TransactionBook(verifiers(config.name(), parts));
      Chain chain =
          Chain.open(
              store, config.genesis(), config.key().address(), book, config.storage().retention());
      return new NodeStorage(
          store,
          chain,
          new StoredLedger(store, chain),
          new TransactionJudge(store, config.genesis(), book));
    } catch (StoreException e) {
      throw new NodeStartException(codeOf(e), String.valueOf(e.getMessage()), e);
    } catch (ChainFailure e) {
      throw new NodeStartException(
          NodeStartException.Code.OTHER_LEDGER, String.valueOf(e.getMessage()), e);
    }
  }

  private static NodeStartException.Code codeOf(StoreException failure) {
    return switch (failure.code()) {
      case WRONG_NETWORK, NEWER_FORMAT -> NodeStartException.Code.OTHER_LEDGER;
      case LOCKED, DISK_FULL, IO_ERROR, CORRUPT -> NodeStartException.Code.STORE;
    };
  }

  /** One thread for each processor: verifying signatures is pure computing. */
  private static ExecutorService verifiers(String name, NodeParts parts) {
    ExecutorService verifiers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("verify " + name + " ", 0).daemon(true).factory());
    parts.hold(verifiers::shutdownNow);
    return verifiers;
  }
}
