package article6.node.peer;

import java.util.HashMap;
import java.util.Map;

/** Counts the inbound connections that have not shown who they are, in all and by host. */
final class HandshakeGate {
  private final PeerLimits limits;
  private final Map<String, Integer> byHost = new HashMap<>();
  private int inside;

  HandshakeGate(PeerLimits limits) {
    this.limits = limits;
  }

  /** Whether there is place; who was let in has to {@link #leave}. */
  synchronized boolean enter(String host) {
    int ofHost = byHost.getOrDefault(host, 0);
    if (inside >= limits.handshakesMax() || ofHost >= limits.handshakesPerHostMax()) {
      return false;
    }
    inside++;
    byHost.put(host, ofHost + 1);
    return true;
  }

  synchronized void leave(String host) {
    inside--;
    byHost.computeIfPresent(host, (key, count) -> count == 1 ? null : count - 1);
  }

  synchronized int inside() {
    return inside;
  }
}
