package article6.node.app;

import article6.contracts.chain.CertifiedBlock;
import article6.node.app.LedgerInbox.Lane;
import article6.node.chain.Chain;
import article6.node.chain.ImportResult;
import article6.node.sync.BlockImporter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Hands fetched blocks to the ledger thread, one at a time. */
final class InboxImporter implements BlockImporter {
  private final LedgerInbox inbox;
  private final Chain chain;

  InboxImporter(LedgerInbox inbox, Chain chain) {
    this.inbox = inbox;
    this.chain = chain;
  }

  @Override
  public long height() {
    return chain.head().height();
  }

  @Override
  public ImportResult importBlock(CertifiedBlock block) throws InterruptedException {
    CompletableFuture<ImportResult> result = new CompletableFuture<>();
    if (!inbox.put(Lane.IMPORTS, new LedgerTask.Import(block, result))) {
      throw new InterruptedException("the node stops");
    }
    try {
      return result.get();
    } catch (ExecutionException e) {
      // the ledger thread has failed with this, and stops the node
      InterruptedException stops = new InterruptedException("the node stops");
      stops.initCause(e);
      throw stops;
    }
  }
}
