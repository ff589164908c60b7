package article6.node.api;

import article6.contracts.crypto.Address;
import article6.node.consensus.ConsensusStatus;
import java.time.Instant;
import java.util.Map;

/**
 * Where the agreement stands, and since when.
 *
 * @param heightSince since when this height is the one to be agreed on
 * @param roundSince since when this node is in its round
 * @param heardSince when each validator last said something new; the beginning of the height when
 *     it has said nothing
 * @param pendingMillis how long the oldest transaction has waited; 0 when none waits
 */
public record ObservedConsensus(
    ConsensusStatus status,
    Instant heightSince,
    Instant roundSince,
    Map<Address, Instant> heardSince,
    long pendingMillis) {
  public ObservedConsensus withPending(long millis) {
    return new ObservedConsensus(status, heightSince, roundSince, heardSince, millis);
  }
}
