package article6.node.peer;

import io.netty.channel.Channel;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.tuweni.bytes.Bytes;

/**
 * Moves what waits for a peer into its socket, no faster than the socket takes it: what is handed
 * to Netty can no longer be overtaken, so it is kept to the write watermark.
 */
final class Outbox {
  /** Below it the socket gets more: enough to keep it busy while the event loop comes round. */
  static final int WATERMARK_LOW_BYTES = Chunk.CONTENT_BYTES_MAX;

  /** Above it everything waits in the queue, where votes go first. */
  static final int WATERMARK_HIGH_BYTES = 2 * Chunk.CONTENT_BYTES_MAX;

  /** Of the operating system: no vote overtakes in it; grown by itself it could be megabytes. */
  static final int SOCKET_BUFFER_BYTES = 256 * 1024;

  private final Channel channel;
  private final PeerCounters counters;
  private final Loop loop;
  private final OutboundQueue queue = new OutboundQueue();
  private final AtomicBoolean drainScheduled = new AtomicBoolean();
  private boolean draining;

  Outbox(Channel channel, PeerCounters counters) {
    this.channel = channel;
    this.counters = counters;
    this.loop = new Loop(channel.eventLoop());
  }

  OutboundQueue queue() {
    return queue;
  }

  /** Any thread. */
  OutboundQueue.Offer send(FrameKind kind, Bytes payload) {
    OutboundQueue.Offer offer = queue.offer(kind, payload);
    if (offer == OutboundQueue.Offer.QUEUED) {
      scheduleDrain();
    } else if (offer == OutboundQueue.Offer.DROPPED) {
      counters.droppedOut.increment();
    }
    return offer;
  }

  /** Sends this last of all. */
  void sealWith(FrameKind kind, Bytes payload, boolean keepVotes) {
    queue.sealWith(kind, payload, keepVotes);
    scheduleDrain();
  }

  private void scheduleDrain() {
    if (drainScheduled.compareAndSet(false, true)) {
      loop.execute(
          () -> {
            drainScheduled.set(false);
            drain();
          });
    }
  }

  /** On the event loop. Writing may call back when the socket takes more, hence the guard. */
  void drain() {
    if (draining) {
      return;
    }
    draining = true;
    try {
      int written = 0;
      while (channel.isActive() && channel.isWritable() && written < WATERMARK_HIGH_BYTES) {
        Chunk chunk = queue.next();
        if (chunk == null) {
          break;
        }
        var _ = channel.write(chunk.encode(channel.alloc()), channel.voidPromise());
        counters.bytesOut.add(chunk.content().size());
        written += chunk.content().size() + Chunk.HEADER_BYTES;
      }
      if (written > 0) {
        channel.flush();
      }
    } finally {
      draining = false;
    }
    if (channel.isActive() && channel.isWritable() && !queue.isEmpty()) {
      // by way of the loop, so that other connections have their turn
      scheduleDrain();
    }
  }
}
