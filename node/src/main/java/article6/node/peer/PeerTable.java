package article6.node.peer;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Which connection stands for which peer: at most one for each key.
 *
 * <p>When two nodes dial each other at once, both keep the connection dialled by the one with the
 * lower address, whatever order the two arrive in. Every other second connection of a key is
 * decided by asking the first whether it is still alive: if so the second is refused, as a
 * duplicate when it comes from the same process and as a stolen or copied key when not; if
 * not, the second takes its place.
 */
final class PeerTable {
  private final Address ownAddress;
  private final PeerLimits limits;
  private final Map<Address, Link> links = new HashMap<>();

  PeerTable(Address ownAddress, PeerLimits limits) {
    this.ownAddress = ownAddress;
    this.limits = limits;
  }

  /** A connection whose hello was found good. */
  interface Link {
    Address address();

    NodeRole role();

    /** Of the other side's certificate: one for each run of a process. */
    Hash certificate();

    boolean dialledByUs();

    /** Host and port of the socket. */
    String endpoint();

    /** Whether it still shows signs of life, within the time for it. */
    CompletableFuture<Boolean> probe();

    void closeWith(CloseReason reason);
  }

  /** The answer to a claim. */
  sealed interface Claim {
    /**
     * @param replaced to be closed as a duplicate, when there is one
     */
    record Granted(@Nullable Link replaced) implements Claim {}

    record Refused(CloseReason reason) implements Claim {}

    /** The holder has to be asked for a sign of life. */
    record Held(Link by) implements Claim {}
  }

  synchronized Claim claim(Link link) {
    Link holder = links.get(link.address());
    if (holder == null) {
      CloseReason noPlace = noPlace(link);
      if (noPlace != null) {
        return new Claim.Refused(noPlace);
      }
    } else if (!holder.certificate().equals(link.certificate())
        || holder.dialledByUs() == link.dialledByUs()
        || !preferred(link)) {
      return new Claim.Held(holder);
    }
    links.put(link.address(), link);
    return new Claim.Granted(holder);
  }

  private boolean preferred(Link link) {
    boolean ownIsLower = ownAddress.compareTo(link.address()) < 0;
    return link.dialledByUs() == ownIsLower;
  }

  private @Nullable CloseReason noPlace(Link link) {
    if (links.size() >= limits.peersMax()) {
      return CloseReason.of(
          CloseCode.TOO_MANY_PEERS,
          "this node keeps %d connections at most".formatted(limits.peersMax()));
    }
    long observers =
        links.values().stream().filter(other -> other.role() == NodeRole.OBSERVER).count();
    if (link.role() == NodeRole.OBSERVER && observers >= limits.observersMax()) {
      return CloseReason.of(
          CloseCode.TOO_MANY_PEERS,
          "this node keeps connections to %d observers at most".formatted(limits.observersMax()));
    }
    return null;
  }

  /**
   * Does something while that link holds its place, and no other can claim it meanwhile.
   *
   * @return whether it was done: a link that was replaced between its welcome and that of the other
   *     side has no place any more
   */
  synchronized boolean whileHeld(Link link, Runnable action) {
    boolean held = link.equals(links.get(link.address()));
    if (held) {
      action.run();
    }
    return held;
  }

  /** Gives the place free, if that link holds it. */
  synchronized void release(Link link) {
    links.remove(link.address(), link);
  }

  synchronized boolean holds(Address address) {
    return links.containsKey(address);
  }
}
