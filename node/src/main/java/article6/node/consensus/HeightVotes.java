package article6.node.consensus;

import article6.contracts.chain.Validator;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who has said what at one height, own votes included, and what it adds up to. Every count is of
 * distinct signers who are validators of this height.
 */
final class HeightVotes {
  private final Electorate validators;
  private final ProtocolRules rules;
  private final Evidence evidence;

  private final VoteBook<Prepare> prepares = new VoteBook<>();
  private final VoteBook<Commit> commits = new VoteBook<>();
  private final VoteBook<RoundChange> roundChanges = new VoteBook<>();

  HeightVotes(Electorate validators, ProtocolRules rules, Evidence evidence) {
    this.validators = validators;
    this.rules = rules;
    this.evidence = evidence;
  }

  boolean keep(Prepare vote) {
    return keep(prepares, vote);
  }

  boolean keep(Commit vote) {
    return keep(commits, vote);
  }

  boolean keep(RoundChange vote) {
    return keep(roundChanges, vote);
  }

  private <M extends Message> boolean keep(VoteBook<M> book, M vote) {
    book.of(vote.sender())
        .filter(before -> before.round() == vote.round())
        .ifPresent(before -> evidence.compare(before, vote));
    return book.add(vote);
  }

  /** The prepares for this block in this round, once they are a quorum. */
  Optional<List<Prepare>> quorumOfPrepares(int round, Hash block) {
    List<Prepare> matching =
        prepares.where(vote -> vote.round() == round && vote.block().equals(block));
    return rules.isQuorum(validators, matching) ? Optional.of(matching) : Optional.empty();
  }

  /** Seals of a quorum for one block in one round, of whichever round they are. */
  Optional<List<Commit>> quorumOfCommits() {
    return commits.all().stream()
        .map(
            commit ->
                commits.where(
                    other ->
                        other.round() == commit.round() && other.block().equals(commit.block())))
        .filter(seals -> rules.isQuorum(validators, seals))
        .findFirst();
  }

  /**
   * The round to catch up with: of the f + 1 validators that are furthest ahead, the one least far
   * . At least one of them is honest, so f liars can't drag anybody away (L-05).
   */
  Optional<Integer> reachedByOthers(int aboveRound) {
    return roundChanges.where(change -> change.round() > aboveRound).stream()
        .map(RoundChange::round)
        .sorted(Comparator.reverseOrder())
        .skip(validators.faultsTolerated())
        .findFirst();
  }

  List<RoundChange> changesTo(int round) {
    return roundChanges.where(change -> change.round() == round);
  }

  boolean heardIn(int round, Address validator) {
    return highestRoundOf(validator).filter(highest -> highest >= round).isPresent();
  }

  private Optional<Integer> highestRoundOf(Address validator) {
    return Stream.of(prepares.of(validator), commits.of(validator), roundChanges.of(validator))
        .flatMap(Optional::stream)
        .map(Message::round)
        .max(Comparator.naturalOrder());
  }

  /** Messages kept: at most three per validator. */
  int kept() {
    return prepares.size() + commits.size() + roundChanges.size();
  }

  ConsensusStatus.ValidatorStatus statusOf(Validator validator, int round) {
    Address address = validator.address();
    return new ConsensusStatus.ValidatorStatus(
        address,
        validator.party(),
        highestRoundOf(address),
        prepares.of(address).filter(vote -> vote.round() == round).isPresent(),
        commits.of(address).filter(vote -> vote.round() == round).isPresent(),
        roundChanges.of(address).map(RoundChange::round));
  }
}
