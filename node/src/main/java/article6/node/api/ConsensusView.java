package article6.node.api;

import article6.contracts.chain.DoubleVote;
import article6.contracts.chain.PreparedClaim;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.ConsensusStatus.ValidatorStatus;
import article6.node.text.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The agreement as the API shows it: who is in which round, whose vote is missing, since when.
 *
 * @param words the same in sentences
 * @param stalled whether this height takes longer than it should
 * @param timerMillis how long this round lasts; 0 while the network is quiet
 * @param pendingMillis how long the oldest transaction has waited
 * @param evidence validators who have said two things at one place
 */
record ConsensusView(
    List<String> words,
    boolean stalled,
    long height,
    Instant heightSince,
    int round,
    Instant roundSince,
    Address proposer,
    Optional<Hash> proposed,
    Optional<PreparedClaim> lock,
    boolean voting,
    Optional<String> reason,
    long timerMillis,
    long pendingMillis,
    int quorum,
    List<ValidatorView> validators,
    List<Address> missing,
    List<DoubleVote> evidence) {

  /**
   * @param heardInRound the highest round in which it has said anything at this height
   * @param heardSince when it last said something new at this height, or when the height began
   */
  record ValidatorView(
      Address address,
      String party,
      Optional<Integer> heardInRound,
      Instant heardSince,
      boolean prepared,
      boolean committed,
      Optional<Integer> changedToRound) {}

  static ConsensusView of(ObservedConsensus seen, Instant now, Catalogue words) {
    ConsensusStatus status = seen.status();
    return new ConsensusView(
        StallWords.of(seen, now, words),
        StallWords.isStalled(status),
        status.height(),
        seen.heightSince(),
        status.round(),
        seen.roundSince(),
        status.proposer(),
        status.proposed(),
        status.lock(),
        status.voting(),
        status.reason(),
        status.timerMillis(),
        seen.pendingMillis(),
        status.quorum(),
        status.validators().stream().map(each -> view(each, seen)).toList(),
        status.missing(),
        status.evidence());
  }

  private static ValidatorView view(ValidatorStatus validator, ObservedConsensus seen) {
    return new ValidatorView(
        validator.address(),
        validator.party(),
        validator.heardInRound(),
        seen.heardSince().getOrDefault(validator.address(), seen.heightSince()),
        validator.prepared(),
        validator.committed(),
        validator.changedToRound());
  }
}
