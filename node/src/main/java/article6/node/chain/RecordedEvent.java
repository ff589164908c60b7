package article6.node.chain;

import article6.contracts.crypto.Hash;
import article6.contracts.event.LedgerEvent;

/**
 * An event and where in the history it happened.
 *
 * @param transactionId what caused it; the id of the network for events of the genesis, at height 0
 * @param backDated whether the event is dated before the day of its block
 */
public record RecordedEvent(
    long height,
    int transaction,
    int index,
    Hash transactionId,
    long blockTimeMillis,
    boolean backDated,
    LedgerEvent event) {

  public EventCursor cursor() {
    return new EventCursor(height, transaction, index);
  }
}
