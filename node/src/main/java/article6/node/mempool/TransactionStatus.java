package article6.node.mempool;

import article6.contracts.law.Finding;
import article6.node.chain.TransactionLocation;

/** What a node knows about a transaction. */
public sealed interface TransactionStatus {

  /** It waits for a block. */
  record Pending(long waitingMillis) implements TransactionStatus {}

  /** It stands in a final block. */
  record Final(TransactionLocation location) implements TransactionStatus {}

  /** A rule stood in its way. Kept for a while only. */
  record Refused(Finding finding) implements TransactionStatus {}

  /** It waited until its expiry. Kept for a while only. */
  record Expired(long expiresAtMillis) implements TransactionStatus {}

  /** This node has never seen it, or it was refused long ago. */
  record Unknown() implements TransactionStatus {}
}
