package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The few judgements on which agreement hangs, apart from the rest so that the simulator can plant
 * a wrong one and see that it is caught. A node uses these as they are: nothing but the simulator
 * and tests extends this class.
 */
public class ProtocolRules {
  /** Who decides the height above this head: its own set, no other [Q-3] [Q-20] (S-07). */
  protected ValidatorSet validatorsAbove(ChainHead head) {
    return head.nextValidators();
  }

  /** quorum(n) = ⌈2n/3⌉ [Q-3] (S-05). */
  protected int quorum(Electorate validators) {
    return validators.quorum();
  }

  /** Distinct signers who are validators of this height, however many messages there are. */
  protected int count(Electorate validators, Collection<? extends Message> votes) {
    Stream<Address> signers = votes.stream().map(Message::sender);
    return Math.toIntExact(signers.distinct().filter(validators::contains).count());
  }

  final boolean isQuorum(Electorate validators, Collection<? extends Message> votes) {
    return count(validators, votes) >= quorum(validators);
  }

  /** The lock survives every way into a higher round and a restart, whole [Q-8] (S-03). */
  protected Optional<Lock> carriedIntoRound(Optional<Lock> lock, ConsensusEvent.Cause cause) {
    return lock;
  }

  /** A block proposed again is the same block: its hash knows no round [Q-1] (L-03). */
  protected Block proposedAgain(Block locked, int round) {
    return locked;
  }

  /** A vote counts at its own height only. */
  protected boolean isOfHeight(Message message, long height) {
    return message.height() == height;
  }

  /** How far ahead messages are kept. */
  protected long heightsAheadMax() {
    return ConsensusLimits.HEIGHTS_AHEAD_MAX;
  }

  /** Whether the sender has signed the message for this network. */
  protected boolean isSigned(Message message, Validator sender, Hash network) {
    return sender.publicKey().verifies(message.digest(network), message.signature());
  }
}
