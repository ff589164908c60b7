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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sees everything that honest nodes say and store, and shares no code with what it watches: counts
 * quorums by itself, remembers every vote and every final block.
 */
final class Watch {
  private record Ballot(Address sender, VotePosition position) {}

  private record Place(Address sender, long height) {}

  private final Hash network;
  private final ValidatorSet validators;
  private final Map<Ballot, Hash> said = new HashMap<>();
  private final Map<Place, Integer> sealedInRound = new HashMap<>();
  private final Map<Long, Hash> finalBlocks = new HashMap<>();
  private final Map<Address, Long> heights = new HashMap<>();
  private final Map<Long, Long> heightOfTransaction = new HashMap<>();

  Watch(Hash network, ValidatorSet validators) {
    this.network = network;
    this.validators = validators;
  }

  /** What is wrong with an honest node saying this, if anything. */
  Optional<String> whyWrong(Message message) {
    Hash digest = message.digest(network);
    Hash before = said.putIfAbsent(new Ballot(message.sender(), message.position()), digest);
    if (before != null && !before.equals(digest)) {
      return Optional.of("two votes of one validator at " + message.position() + " [Q-13]");
    }
    Place place = new Place(message.sender(), message.height());
    switch (message) {
      case Commit commit -> sealedInRound.merge(place, commit.round(), Math::max);
      case RoundChange change -> {
        Integer sealed = sealedInRound.get(place);
        int shown = change.prepared().map(claim -> claim.round()).orElse(-1);
        if (sealed != null && sealed < change.round() && shown < sealed) {
          return Optional.of("a round change without the lock of round " + sealed + " [Q-8]");
        }
        if (change.proof().filter(lock -> !isProven(lock)).isPresent()) {
          return Optional.of("a lock that a quorum does not prove [Q-9]");
        }
      }
      case Proposal proposal -> {
        List<Prepare> prepares = proposal.justification().prepares();
        if (!prepares.isEmpty() && !isQuorum(prepares.stream().map(Prepare::sender).toList())) {
          return Optional.of("a proposal that a quorum does not prove [Q-10]");
        }
      }
      case Prepare prepare -> {}
    }
    return Optional.empty();
  }

  /** What is wrong with a node storing this block as final, if anything. */
  Optional<String> whyWrong(Address node, CertifiedBlock block) {
    long height = block.block().height();
    Hash before = finalBlocks.putIfAbsent(height, block.block().hash());
    if (before != null && !before.equals(block.block().hash())) {
      return Optional.of("two final blocks at height " + height);
    }
    if (heights.getOrDefault(node, 0L) + 1 != height) {
      return Optional.of("height %d after %d".formatted(height, heights.get(node)));
    }
    heights.put(node, height);
    for (var transaction : block.block().transactions()) {
      Long other = heightOfTransaction.putIfAbsent(transaction.toLong(), height);
      if (other != null && other != height) {
        return Optional.of("a transaction at heights " + other + " and " + height);
      }
    }
    return block.certificate().whyInvalid(block.block().header(), validators);
  }

  /** What is wrong with the height at which a node starts again: final is final. */
  Optional<String> whyWrongStart(Address node, long height) {
    long before = heights.getOrDefault(node, 0L);
    return height == before
        ? Optional.empty()
        : Optional.of("height %d was final and is %d after a restart".formatted(before, height));
  }

  private boolean isProven(Lock lock) {
    return isQuorum(lock.prepares().stream().map(Prepare::sender).toList());
  }

  private boolean isQuorum(List<Address> signers) {
    long distinct = signers.stream().distinct().filter(validators::contains).count();
    return 3 * distinct >= 2L * validators.size();
  }
}
