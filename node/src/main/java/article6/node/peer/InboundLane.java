package article6.node.peer;

import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one class from one peer on their way to the listener: a bounded queue and a virtual
 * thread that empties it. The lanes keep a slow handler of one class from holding up the others.
 */
final class InboundLane {
  private final TrafficClass trafficClass;
  private final Consumer<Frame> handler;
  private final Runnable relaxed;
  private final ArrayDeque<Frame> queue = new ArrayDeque<>();
  private int queuedBytes;
  private long dropped;
  private boolean full;
  private boolean ended;

  /**
   * @param relaxed called when a queue that was {@link Offer#FULL} is half empty again
   */
  InboundLane(TrafficClass trafficClass, Consumer<Frame> handler, Runnable relaxed) {
    this.trafficClass = trafficClass;
    this.handler = handler;
    this.relaxed = relaxed;
  }

  /** What became of a message. */
  enum Offer {
    TAKEN,
    DROPPED,
    /** Taken, but no more should be read until {@code relaxed}. */
    FULL
  }

  synchronized Offer offer(Frame frame) {
    int cost = frame.payload().size() + OutboundQueue.OVERHEAD_BYTES;
    boolean over = queuedBytes + cost > trafficClass.queuedBytesMax();
    if (over && trafficClass.overflow() == TrafficClass.Overflow.DROP) {
      dropped++;
      return Offer.DROPPED;
    }
    queue.add(frame);
    queuedBytes += cost;
    full |= over;
    notifyAll();
    return full ? Offer.FULL : Offer.TAKEN;
  }

  /** Hands over messages until {@link #end} was called and all are gone. */
  void run() {
    try {
      for (Frame frame = take(); frame != null; frame = take()) {
        handler.accept(frame);
        done(frame);
      }
    } catch (InterruptedException e) {
      // nobody interrupts these threads; if somebody does, the lane stops as asked
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Frame take() throws InterruptedException {
    while (queue.isEmpty() && !ended) {
      wait();
    }
    return queue.poll();
  }

  private void done(Frame frame) {
    synchronized (this) {
      queuedBytes -= frame.payload().size() + OutboundQueue.OVERHEAD_BYTES;
      if (!full || queuedBytes > trafficClass.queuedBytesMax() / 2) {
        return;
      }
      full = false;
    }
    relaxed.run();
  }

  /** No more will come. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  synchronized int size() {
    return queue.size();
  }

  synchronized long dropped() {
    return dropped;
  }
}
