package article6.node.consensus;

import article6.contracts.crypto.Address;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Messages of one kind at one height: at most one per validator, that of its highest round, so a
 * book never outgrows the validator set whatever is sent [Q-22] (R-01, S-08). A far-future round
 * takes the sender's own place and nobody else's (L-05).
 */
final class VoteBook<M extends Message> {
  /** Sorted by sender, so that what is made from a book does not depend on who came first. */
  private final Map<Address, M> bySender = new TreeMap<>();

  Optional<M> of(Address sender) {
    return Optional.ofNullable(bySender.get(sender));
  }

  /** Keeps the message unless its sender has spoken in this round or a later one. */
  boolean add(M message) {
    M before = bySender.get(message.sender());
    if (before != null && before.round() >= message.round()) {
      return false;
    }
    bySender.put(message.sender(), message);
    return true;
  }

  List<M> all() {
    return List.copyOf(bySender.values());
  }

  List<M> where(Predicate<M> wanted) {
    return bySender.values().stream().filter(wanted).toList();
  }

  int size() {
    return bySender.size();
  }
}
