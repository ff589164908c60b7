package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.PreparedClaim;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether what a proposal or a round change brings along proves what it has to. */
final class JustificationCheck {
  private final ProtocolRules rules;
  private final ChainHead head;
  private final Electorate validators;
  private final Rotation rotation;
  private final MessageCheck messages;

  JustificationCheck(
      ProtocolRules rules, ChainHead head, Electorate validators, Rotation rotation) {
    this.rules = rules;
    this.head = head;
    this.validators = validators;
    this.rotation = rotation;
    this.messages = new MessageCheck(rules, head.header().network());
  }

  /** Nothing when the lock of a round change is proven, or there is none. */
  Optional<String> whyUnsound(RoundChange change) {
    Optional<Lock> lock = change.proof();
    if (!change.prepared().equals(lock.map(Lock::claim))) {
      return Optional.of("the lock that is claimed is not the lock that is shown [Q-9]");
    }
    if (lock.isEmpty()) {
      return Optional.empty();
    }
    if (lock.get().round() >= change.round()) {
      return Optional.of("a lock of this round or a later one [Q-9]");
    }
    return whyMisfit(lock.get().block())
        .or(() -> whyUnproven(lock.get().claim(), lock.get().prepares()));
  }

  /** Nothing when this proposal may stand in its round. */
  Optional<String> whyUnjustified(Proposal proposal) {
    if (!proposal.sender().equals(rotation.proposer(proposal.round()))) {
      return Optional.of("not the proposer of this round [Q-12]");
    }
    Optional<String> misfit = whyMisfit(proposal.block());
    if (misfit.isPresent()) {
      return misfit;
    }
    Justification justification = proposal.justification();
    if (proposal.round() == 0) {
      return justification.isEmpty()
          ? whyNotFresh(proposal)
          : Optional.of("round 0 has nothing to justify [Q-10]");
    }
    Optional<PreparedClaim> highest = highestClaim(justification.roundChanges());
    return whyNoRoundChangeQuorum(proposal)
        .or(
            () ->
                highest.isPresent()
                    ? whyNotTheLocked(proposal, highest.get())
                    : whyNotFresh(proposal));
  }

  /** The claim of the highest prepared round. */
  static Optional<PreparedClaim> highestClaim(Collection<RoundChange> changes) {
    return changes.stream()
        .flatMap(change -> change.prepared().stream())
        .reduce((a, b) -> b.round() > a.round() ? b : a);
  }

  /** A block belongs on top of the head, in this network. */
  Optional<String> whyMisfit(Block block) {
    boolean fits =
        block.header().network().equals(head.header().network())
            && block.height() == head.height() + 1
            && block.header().parent().equals(head.hash());
    return fits ? Optional.empty() : Optional.of("the block is not for this height of this chain");
  }

  private static Optional<String> whyNotFresh(Proposal proposal) {
    if (!proposal.justification().prepares().isEmpty()) {
      return Optional.of("prepares without a lock [Q-10]");
    }
    return proposal.block().header().proposer().equals(proposal.sender())
        ? Optional.empty()
        : Optional.of("a fresh block that names another proposer [Q-4]");
  }

  private Optional<String> whyNoRoundChangeQuorum(Proposal proposal) {
    List<RoundChange> changes = proposal.justification().roundChanges();
    if (changes.size() > validators.size()) {
      return Optional.of("more round changes than validators [Q-22]");
    }
    for (RoundChange change : changes) {
      if (!rules.isOfHeight(change, proposal.height())
          || change.round() != proposal.round()
          || change.proof().isPresent()
          || change.prepared().filter(claim -> claim.round() >= change.round()).isPresent()) {
        return Optional.of("a round change that does not belong here [Q-10]");
      }
      Optional<String> refused = messages.whyRefused(change, validators);
      if (refused.isPresent()) {
        return refused.map(reason -> "round change: " + reason);
      }
    }
    return rules.isQuorum(validators, changes)
        ? Optional.empty()
        : Optional.of("round changes of less than a quorum [Q-10]");
  }

  private Optional<String> whyNotTheLocked(Proposal proposal, PreparedClaim highest) {
    for (RoundChange change : proposal.justification().roundChanges()) {
      Optional<PreparedClaim> rival =
          change.prepared().filter(claim -> claim.round() == highest.round());
      if (rival.isPresent() && !rival.get().block().equals(proposal.block().hash())) {
        return Optional.of("not the block of the highest prepared round [Q-10]");
      }
    }
    return whyUnproven(highest, proposal.justification().prepares());
  }

  /** A quorum of prepares for exactly this claim. */
  private Optional<String> whyUnproven(PreparedClaim claim, List<Prepare> prepares) {
    if (prepares.size() > validators.size()) {
      return Optional.of("more prepares than validators [Q-22]");
    }
    for (Prepare prepare : prepares) {
      if (prepare.height() != head.height() + 1
          || prepare.round() != claim.round()
          || !prepare.block().equals(claim.block())) {
        return Optional.of("a prepare for something else [Q-10]");
      }
      Optional<String> refused = messages.whyRefused(prepare, validators);
      if (refused.isPresent()) {
        return refused.map(reason -> "prepare: " + reason);
      }
    }
    return rules.isQuorum(validators, prepares)
        ? Optional.empty()
        : Optional.of("prepares of less than a quorum [Q-3]");
  }
}
