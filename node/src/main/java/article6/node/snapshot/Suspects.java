package article6.node.snapshot;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom and what a node that fetches a snapshot no longer listens to. For any thread. */
final class Suspects {
  private static final Logger LOG = LoggerFactory.getLogger(Suspects.class);

  /** Answers that a peer may fail to give: a line breaks, a snapshot is replaced by a newer one. */
  static final int FAILURES_MAX = 3;

  private final Map<Address, Integer> failures = new HashMap<>();
  private final Set<Address> banned = new HashSet<>();
  private final Set<Hash> condemned = new HashSet<>();

  /** What it said is false: it is not asked again. */
  synchronized void ban(Address peer, String why) {
    if (banned.add(peer)) {
      LOG.warn("{} is not asked for snapshots any more: {}", peer, why);
    }
  }

  /** It gave no answer, or had not what it offered: it is not asked again if that goes on. */
  synchronized void failed(Address peer, String why) {
    LOG.debug("{} gave no part of a snapshot: {}", peer, why);
    if (failures.merge(peer, 1, Integer::sum) >= FAILURES_MAX) {
      ban(peer, why);
    }
  }

  /** A line that is slow at times is no reason to do without a peer. */
  synchronized void succeeded(Address peer) {
    failures.remove(peer);
  }

  synchronized boolean isBanned(Address peer) {
    return banned.contains(peer);
  }

  /** Nobody's word helps a snapshot that was found false when it was whole. */
  synchronized void condemn(Hash snapshot) {
    condemned.add(snapshot);
  }

  synchronized boolean isCondemned(Hash snapshot) {
    return condemned.contains(snapshot);
  }
}
