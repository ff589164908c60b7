package article6.node.app;

import article6.contracts.crypto.Address;
import article6.node.api.ObservedConsensus;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.ConsensusStatus.ValidatorStatus;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Remembers when what the consensus core says of itself last changed, since the core knows no time.
 * Belongs to the ledger thread.
 */
final class SinceWhen {
  private record Mark(Object what, Instant since) {}

  private final Map<Address, Mark> validators = new TreeMap<>();
  private Mark height = new Mark("", Instant.EPOCH);
  private Mark round = new Mark("", Instant.EPOCH);

  /**
   * @param nowMillis milliseconds since 1970-01-01 UTC; only shown, nothing is decided by it
   */
  ObservedConsensus observe(ConsensusStatus status, long nowMillis) {
    Instant now = Instant.ofEpochMilli(nowMillis);
    height = mark(height, status.height(), now);
    round = mark(round, status.height() + "/" + status.round(), now);
    Map<Address, Instant> heard = new TreeMap<>();
    for (ValidatorStatus validator : status.validators()) {
      Mark fresh = new Mark("", height.since());
      Mark before = validators.getOrDefault(validator.address(), fresh);
      Mark mark = mark(before, status.height() + " " + validator, now);
      validators.put(validator.address(), mark);
      heard.put(validator.address(), mark.since());
    }
    validators.keySet().retainAll(heard.keySet());
    return new ObservedConsensus(status, height.since(), round.since(), heard, 0);
  }

  private static Mark mark(Mark before, Object what, Instant now) {
    return before.what().equals(what) ? before : new Mark(what, now);
  }
}
