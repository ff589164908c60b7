package article6.node.consensus;

import article6.contracts.chain.DoubleVote;
import article6.contracts.chain.PreparedClaim;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.List;
import java.util.Optional;

/**
 * What an operator asks when the chain stands still: where is this node, whom does it wait for?
 *
 * @param height the height being agreed on: that of the head + 1
 * @param proposer whose turn it is to propose in this round
 * @param proposed the block of this round, once one was accepted
 * @param lock the block this node has sealed at this height, and in which round
 * @param voting whether this node votes; {@code reason} says why not
 * @param timerMillis how long this round lasts; 0 while the network is quiet
 * @param validators what is known of each validator of this height
 * @param missing those of whom nothing was heard in this round or a later one
 * @param evidence double votes that this node knows of, at most one for each validator
 * @param messagesKept messages of others and own in memory, bounded whatever is sent
 */
public record ConsensusStatus(
    long height,
    int round,
    Address proposer,
    Optional<Hash> proposed,
    Optional<PreparedClaim> lock,
    boolean voting,
    Optional<String> reason,
    long timerMillis,
    int quorum,
    List<ValidatorStatus> validators,
    List<Address> missing,
    List<DoubleVote> evidence,
    int messagesKept) {

  /** The most that a node may keep with so many validators. */
  public static int messagesKeptMax(int validators) {
    int ofThisHeight = 3;
    return validators
        * (ofThisHeight + VoteStep.values().length * ConsensusLimits.HEIGHTS_AHEAD_MAX);
  }

  /**
   * @param heardInRound the highest round in which it has said anything at this height
   * @param prepared whether it prepared in the round of this node
   * @param committed whether it sealed in the round of this node
   * @param changedToRound the highest round it asked for; empty when none
   */
  public record ValidatorStatus(
      Address address,
      String party,
      Optional<Integer> heardInRound,
      boolean prepared,
      boolean committed,
      Optional<Integer> changedToRound) {}
}
