package article6.node.sync;

import article6.contracts.crypto.Address;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which peer has said to be how far, and whom to ask next. For any thread. */
final class PeerBook {
  static final long NANOS_PER_MILLI = 1_000_000;

  private final SyncTimings timings;
  private final Map<Address, PeerRecord> peers = new TreeMap<>();

  PeerBook(SyncTimings timings) {
    this.timings = timings;
  }

  synchronized void announced(Address peer, long height) {
    PeerRecord record = peers.computeIfAbsent(peer, address -> new PeerRecord());
    record.height = Math.max(record.height, height);
  }

  synchronized void disconnected(Address peer) {
    peers.remove(peer);
  }

  /** The highest head that any peer claims; 0 without peers. */
  synchronized long bestHeight() {
    return peers.values().stream().mapToLong(record -> record.height).max().orElse(0);
  }

  /** Who claims to have a block and may be asked: who failed least, then who is furthest. */
  synchronized Optional<Address> choose(long height, long nowNanos) {
    return peers.entrySet().stream()
        .filter(each -> each.getValue().claims(height))
        .filter(each -> each.getValue().waitNanos(nowNanos) <= 0)
        .min(
            Comparator.<Map.Entry<Address, PeerRecord>>comparingInt(
                    each -> each.getValue().failuresInRow())
                .thenComparingLong(each -> -each.getValue().height))
        .map(Map.Entry::getKey);
  }

  /**
   * How long until one who claims to have a block may be asked: 0 for now, if none does forever.
   */
  synchronized long waitNanos(long height, long nowNanos) {
    return peers.values().stream()
        .filter(record -> record.claims(height))
        .mapToLong(record -> Math.max(0, record.waitNanos(nowNanos)))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  synchronized void succeeded(Address peer) {
    PeerRecord record = peers.get(peer);
    if (record != null) {
      record.succeeded();
    }
  }

  /** It keeps no blocks before a height, and says so: another one is asked for those. */
  synchronized void keepsFrom(Address peer, long height) {
    PeerRecord record = peers.get(peer);
    if (record != null) {
      record.keptFrom = height;
    }
  }

  /** Whether some peer is ahead, and every peer that is has let this block go. */
  synchronized boolean nobodyKeeps(long height) {
    return peers.values().stream().anyMatch(record -> record.height >= height)
        && peers.values().stream().noneMatch(record -> record.claims(height));
  }

  /** It lied, was slow, or has not what it claimed: it is left alone for a while. */
  synchronized void failed(Address peer, long nowNanos) {
    PeerRecord record = peers.get(peer);
    if (record != null) {
      record.failed(nowNanos, timings);
    }
  }
}
