package article6.node.peer;

import java.util.concurrent.atomic.LongAdder;

/** Counts for {@link PeerTotals}, from all event loops. */
final class PeerCounters {
  final LongAdder bytesIn = new LongAdder();
  final LongAdder bytesOut = new LongAdder();
  final LongAdder droppedIn = new LongAdder();
  final LongAdder droppedOut = new LongAdder();

  PeerTotals totals() {
    return new PeerTotals(bytesIn.sum(), bytesOut.sum(), droppedIn.sum(), droppedOut.sum());
  }
}
