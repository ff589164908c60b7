package article6.node.app;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import article6.contracts.crypto.Address;
import article6.node.chain.ImportResult;
import article6.node.consensus.Message;
import java.util.concurrent.CompletableFuture;

/** What the ledger thread is asked to do. */
sealed interface LedgerTask {
  /** A validator has said something. */
  record Heard(Message message) implements LedgerTask {}

  /** A validator tells of a double vote. */
  record Accused(DoubleVote evidence) implements LedgerTask {}

  /** A connection to a validator stands. */
  record Connected(Address validator) implements LedgerTask {}

  /** A round has lasted its time. */
  record RoundOver(long height, int round) implements LedgerTask {}

  /** A block that had to wait a moment is due. */
  record BuildDue(long height, int round) implements LedgerTask {}

  /** Transactions have arrived. */
  record Arrivals() implements LedgerTask {}

  /** A block from another node. */
  record Import(CertifiedBlock block, CompletableFuture<ImportResult> result)
      implements LedgerTask {}
}
