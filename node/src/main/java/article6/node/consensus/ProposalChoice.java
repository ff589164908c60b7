package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.crypto.Address;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the proposer of a round above 0 may propose, by the round changes it has. */
final class ProposalChoice {
  private final HeightVotes votes;
  private final int round;

  /** Who showed a lock whose block did not execute. */
  private final Set<Address> forgers = new HashSet<>();

  ProposalChoice(HeightVotes votes, int round) {
    this.votes = votes;
    this.round = round;
  }

  /** The round changes to this round that may be relied on; none for round 0. */
  List<RoundChange> changes() {
    return round == 0
        ? List.of()
        : votes.changesTo(round).stream()
            .filter(change -> !forgers.contains(change.sender()))
            .toList();
  }

  /** The lock of the highest round among them: its block, and no other, can be proposed. */
  Optional<Lock> highestLock() {
    return changes().stream()
        .flatMap(change -> change.proof().stream())
        .max(Comparator.comparingInt(Lock::round));
  }

  Justification justification() {
    return new Justification(
        changes().stream().map(RoundChange::bare).toList(),
        highestLock().map(Lock::prepares).orElse(List.of()));
  }

  /**
   * The body shown with a lock may be forged although its hash is not: do without those who showed
   * this one, if a quorum is left.
   */
  void distrust(Block block) {
    for (RoundChange change : changes()) {
      if (change.proof().filter(shown -> shown.block().equals(block)).isPresent()) {
        forgers.add(change.sender());
      }
    }
  }
}
