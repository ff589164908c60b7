package article6.node.consensus;

import article6.contracts.chain.PreparedClaim;
import article6.contracts.chain.VoteContent;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.Signature;
import java.util.Optional;

/**
 * A validator's word that it gave up the rounds before, with the highest lock it holds.
 *
 * @param prepared what the lock is, signed
 * @param proof the lock itself; absent when there is none, and in the bare form that justifies a
 *     proposal, where the proposal brings block and prepares once
 */
public record RoundChange(
    Address sender,
    long height,
    int round,
    Optional<PreparedClaim> prepared,
    Optional<Lock> proof,
    Signature signature)
    implements Message {

  public static RoundChange sign(
      PrivateKey key, Hash network, long height, int round, Optional<Lock> lock) {
    Optional<PreparedClaim> prepared = lock.map(Lock::claim);
    VoteContent content = VoteContent.ofRoundChange(height, round, prepared);
    return new RoundChange(
        key.address(), height, round, prepared, lock, key.sign(content.digest(network)));
  }

  @Override
  public VoteStep step() {
    return VoteStep.ROUND_CHANGE;
  }

  @Override
  public VoteContent content() {
    return VoteContent.ofRoundChange(height, round, prepared);
  }

  public RoundChange bare() {
    return new RoundChange(sender, height, round, prepared, Optional.empty(), signature);
  }

  RoundChange with(Optional<Lock> lock) {
    return new RoundChange(sender, height, round, prepared, lock, signature);
  }
}
