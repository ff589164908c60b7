package article6.node.simulator;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.node.consensus.Commit;
import article6.node.consensus.Lock;
import article6.node.consensus.Message;
import article6.node.consensus.Prepare;
import article6.node.consensus.Proposal;
import article6.node.consensus.RoundChange;
import article6.node.consensus.VotePosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees everything that honest nodes say and store, and shares no judgement with what it watches:
 * counts quorums by itself, remembers votes and final blocks, and keeps a ledger of its own.
 */
final class Watch {
  private record Ballot(Address sender, VotePosition position) {}

  private record Place(Address sender, long height) {}

  /** Votes of heights so far below the last final one are of nobody's interest. */
  private static final long HEIGHTS_REMEMBERED = 50;

  private final Hash network;
  private final SignatureMemo memo;
  private final ToyLedger oracle;
  private final Map<Ballot, Hash> said = new HashMap<>();
  private final Map<Place, Integer> sealedInRound = new HashMap<>();
  private final Map<Address, Long> votedUpTo = new HashMap<>();

  /** Up to which height the votes of a node are forgotten, by a backup that was restored. */
  private final Map<Address, Long> forgottenUpTo = new HashMap<>();

  private final List<CertifiedBlock> finalBlocks = new ArrayList<>();

  /** Who decides height i + 1. */
  private final List<ValidatorSet> validators = new ArrayList<>();

  /** Their addresses, which take a while to compute. */
  private final List<Set<Address>> electors = new ArrayList<>();

  private final Map<Integer, Long> heights = new HashMap<>();

  Watch(Hash network, SignatureMemo memo, ToyLedger oracle) {
    this.network = network;
    this.memo = memo;
    this.oracle = oracle;
    elect(oracle.head().nextValidators());
  }

  private void elect(ValidatorSet next) {
    boolean same = !validators.isEmpty() && validators.getLast().equals(next);
    electors.add(same ? electors.getLast() : Set.copyOf(next.addresses()));
    validators.add(next);
  }

  /** The state after the last final block. */
  ToyLedger ledger() {
    return oracle;
  }

  List<CertifiedBlock> finalBlocks() {
    return finalBlocks;
  }

  ValidatorSet validatorsOf(long height) {
    return validators.get(Math.toIntExact(height - 1));
  }

  /** A disk was replaced or set back: final blocks are gone, and so may votes be. */
  void diskLost(SimulatedNode node, boolean votesForgotten) {
    heights.put(node.index(), (long) node.disk().blocks().size());
    if (votesForgotten) {
      forgottenUpTo.put(node.address(), votedUpTo.getOrDefault(node.address(), 0L));
    }
  }

  /**
   * Whether all heights of votes that it has forgotten are decided for a validator.
   *
   * @param height up to which it knows the decisions
   */
  boolean hasPassedForgottenVotes(Address validator, long height) {
    return forgottenUpTo.getOrDefault(validator, 0L) <= height;
  }

  boolean hasForgottenVotes(Address validator) {
    return forgottenUpTo.containsKey(validator);
  }

  /** What is wrong with an honest node saying this, if anything. */
  Optional<String> whyWrong(SimulatedNode node, Message message) {
    votedUpTo.merge(message.sender(), message.height(), Math::max);
    if (message.height() <= forgottenUpTo.getOrDefault(node.address(), 0L)) {
      return Optional.empty();
    }
    Hash digest = message.digest(network);
    Hash before = said.putIfAbsent(new Ballot(message.sender(), message.position()), digest);
    if (before != null && !before.equals(digest)) {
      return Optional.of("two votes of one validator at " + message.position() + " [Q-13]");
    }
    if (message.height() > validators.size()) {
      return Optional.of("a vote for a height whose parent nobody has made final");
    }
    Set<Address> set = electors.get(Math.toIntExact(message.height() - 1));
    return switch (message) {
      case Commit commit -> {
        sealedInRound.merge(placeOf(message), commit.round(), Math::max);
        yield Optional.empty();
      }
      case RoundChange change -> whyWrong(change, set);
      case Proposal proposal -> whyWrong(proposal, set);
      case Prepare prepare -> Optional.empty();
    };
  }

  private static Place placeOf(Message message) {
    return new Place(message.sender(), message.height());
  }

  private Optional<String> whyWrong(RoundChange change, Set<Address> set) {
    Integer sealed = sealedInRound.get(placeOf(change));
    int shown = change.prepared().map(claim -> claim.round()).orElse(-1);
    if (sealed != null && sealed < change.round() && shown < sealed) {
      return Optional.of("a round change without the lock of round " + sealed + " [Q-8]");
    }
    return change.proof().filter(lock -> !isProven(lock, set)).isPresent()
        ? Optional.of("a lock that a quorum does not prove [Q-9]")
        : Optional.empty();
  }

  private Optional<String> whyWrong(Proposal proposal, Set<Address> set) {
    List<Prepare> prepares = proposal.justification().prepares();
    if (!prepares.isEmpty() && !isQuorum(prepares.stream().map(Prepare::sender).toList(), set)) {
      return Optional.of("a proposal of a lock that a quorum does not prove [Q-10]");
    }
    List<Address> changed =
        proposal.justification().roundChanges().stream()
            .filter(change -> change.height() == proposal.height())
            .filter(change -> change.round() == proposal.round())
            .map(RoundChange::sender)
            .toList();
    if (proposal.round() > 0 && !isQuorum(changed, set)) {
      return Optional.of("a proposal that round changes of a quorum do not justify [Q-10]");
    }
    boolean onTop = proposal.block().header().parent().equals(oracle.head().hash());
    return onTop
        ? oracle
            .whyUnlawful(proposal.block())
            .map(flaw -> "an invalid proposal: " + flaw + " [Q-6]")
        : Optional.empty();
  }

  /** What is wrong with an honest node storing this block as final, if anything. */
  Optional<String> whyWrong(SimulatedNode node, CertifiedBlock block) {
    long height = block.block().height();
    if (heights.getOrDefault(node.index(), 0L) + 1 != height) {
      return Optional.of("height %d after %d".formatted(height, heights.get(node.index())));
    }
    heights.put(node.index(), height);
    Optional<String> unproven =
        memo.whyInvalid(block.certificate(), block.block().header(), validatorsOf(height))
            .map(flaw -> "final without proof: " + flaw + " [Q-3]");
    if (unproven.isPresent()) {
      return unproven;
    }
    if (height <= finalBlocks.size()) {
      CertifiedBlock first = finalBlocks.get(Math.toIntExact(height - 1));
      return first.block().hash().equals(block.block().hash())
          ? Optional.empty()
          : Optional.of("two final blocks at height " + height);
    }
    return becomesFinal(block);
  }

  private Optional<String> becomesFinal(CertifiedBlock block) {
    Optional<String> unlawful =
        oracle.whyUnlawful(block.block()).map(flaw -> "final and invalid: " + flaw + " [Q-6]");
    if (unlawful.isPresent()) {
      return unlawful;
    }
    oracle.apply(block);
    finalBlocks.add(block);
    elect(oracle.head().nextValidators());
    forgetBelow(oracle.head().height() - HEIGHTS_REMEMBERED);
    return oracle.isConserved() ? Optional.empty() : Optional.of("units are not conserved");
  }

  private void forgetBelow(long height) {
    if (height > 0 && height % HEIGHTS_REMEMBERED == 0) {
      said.keySet().removeIf(ballot -> ballot.position().height() < height);
      sealedInRound.keySet().removeIf(place -> place.height() < height);
    }
  }

  /** What is wrong with the height at which a node starts again: final is final. */
  Optional<String> whyWrongStart(SimulatedNode node) {
    long before = heights.getOrDefault(node.index(), 0L);
    long now = node.height();
    if (now == before + 1) {
      // the write survived although the power went before its sync was acknowledged
      return whyWrong(node, node.disk().blocks().getLast());
    }
    return now == before
        ? Optional.empty()
        : Optional.of("height %d was final and is %d after a restart".formatted(before, now));
  }

  private boolean isProven(Lock lock, Set<Address> set) {
    return isQuorum(lock.prepares().stream().map(Prepare::sender).toList(), set);
  }

  private static boolean isQuorum(List<Address> signers, Set<Address> set) {
    long distinct = signers.stream().distinct().filter(set::contains).count();
    return 3 * distinct >= 2L * set.size();
  }
}
