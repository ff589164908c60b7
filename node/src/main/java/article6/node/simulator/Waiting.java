package article6.node.simulator;

import article6.node.mempool.TransactionDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mempool of a simulated node: what waits, in the order of its arrival, and its gossip. */
final class Waiting {
  /** A peer may have missed it; as a real node does. */
  private static final long PASS_ON_AGAIN_MILLIS = TransactionDesk.PASS_ON_AGAIN_MILLIS;

  private final SimulatedNode node;
  private final World world;

  /** Transactions with the virtual time of their arrival. */
  private final Map<Long, Long> sinceMillis = new LinkedHashMap<>();

  Waiting(SimulatedNode node, World world) {
    this.node = node;
    this.world = world;
  }

  void clear() {
    sinceMillis.clear();
  }

  /** A client wants it to become final: everybody is told. */
  void submit(long transaction) {
    if (learn(transaction)) {
      passOn(List.of(transaction));
    }
  }

  /** Returns whether it is news and waits from now on. */
  boolean learn(long transaction) {
    boolean isNews =
        !node.ledger().isSettled(transaction)
            && sinceMillis.putIfAbsent(transaction, world.clock().nowMillis()) == null;
    if (isNews) {
      node.tellOfWork();
    }
    return isNews;
  }

  private void passOn(List<Long> transactions) {
    Packet packet = new Packet.Transactions(transactions);
    world.others(node).forEach(to -> world.send(node, to, packet));
  }

  /** From now on what waits is told to all again and again, whoever it was learned from. */
  void keepPassingOn() {
    node.later(
        PASS_ON_AGAIN_MILLIS,
        () -> {
          long before = world.clock().nowMillis() - PASS_ON_AGAIN_MILLIS;
          List<Long> longer =
              sinceMillis.entrySet().stream()
                  .filter(each -> each.getValue() <= before)
                  .map(Map.Entry::getKey)
                  .toList();
          if (!longer.isEmpty()) {
            passOn(longer);
          }
          keepPassingOn();
        });
  }

  void tellAllTo(SimulatedNode peer) {
    if (!sinceMillis.isEmpty()) {
      world.send(node, peer, new Packet.Transactions(candidates()));
    }
  }

  /** What is final or can't become so any more waits no longer. */
  void headAdvanced() {
    boolean careless = world.plan().has(PlantedBug.ACCEPT_OWN_INVALID);
    sinceMillis
        .keySet()
        .removeIf(each -> careless ? node.ledger().contains(each) : node.ledger().isSettled(each));
  }

  boolean hasWork() {
    return !sinceMillis.isEmpty();
  }

  List<Long> candidates() {
    return List.copyOf(sinceMillis.keySet());
  }

  Optional<Map.Entry<Long, Long>> oldest() {
    return sinceMillis.entrySet().stream().findFirst();
  }
}
