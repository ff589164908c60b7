package article6.node.consensus;

import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The few judgements on which agreement hangs, apart from the rest so that a test can plant a wrong
 * one and see that it is caught.
 */
class ProtocolRules {
  /** quorum(n) = ⌈2n/3⌉ [Q-3] (S-05). */
  int quorum(ValidatorSet validators) {
    return validators.quorum();
  }

  /** Distinct signers who are validators of this height, however many messages there are. */
  int count(ValidatorSet validators, Collection<? extends Message> votes) {
    Stream<Address> signers = votes.stream().map(Message::sender);
    return Math.toIntExact(signers.distinct().filter(validators::contains).count());
  }

  final boolean isQuorum(ValidatorSet validators, Collection<? extends Message> votes) {
    return count(validators, votes) >= quorum(validators);
  }

  /** The lock survives every way into a higher round, whole [Q-8] (S-03). */
  Optional<Lock> carriedIntoRound(Optional<Lock> lock, ConsensusEvent.Cause cause) {
    return lock;
  }
}
