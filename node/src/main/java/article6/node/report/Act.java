package article6.node.report;

import article6.contracts.crypto.Hash;
import article6.node.chain.RecordedEvent;
import java.time.Instant;

/**
 * Where on the ledger a line of a report comes from, so that a reader can ask any node for the
 * receipt.
 *
 * @param blockTimeMillis when it was recorded
 * @param backDated whether it is dated before the day it was recorded
 */
public record Act(Hash transaction, long height, long blockTimeMillis, boolean backDated) {

  public static Act of(RecordedEvent event) {
    return new Act(
        event.transactionId(), event.height(), event.blockTimeMillis(), event.backDated());
  }

  public Instant recordedAt() {
    return Instant.ofEpochMilli(blockTimeMillis);
  }
}
