package article6.node.peer;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one peer's socket, by class, each bounded in bytes. Any thread offers; the
 * connection takes chunk by chunk, always from the highest class that has something.
 */
final class OutboundQueue {
  /** Counted on top of each payload: what a queued message costs besides its content. */
  static final int OVERHEAD_BYTES = 128;

  private final Map<TrafficClass, Lane> lanes = new EnumMap<>(TrafficClass.class);
  private boolean sealed;
  private long dropped;
  private long sentBytes;

  OutboundQueue() {
    for (TrafficClass trafficClass : TrafficClass.values()) {
      lanes.put(trafficClass, new Lane());
    }
  }

  /** What became of a message. */
  enum Offer {
    QUEUED,
    DROPPED,
    REFUSED,
    /** A queue is full that must not be: the peer has to go. */
    OVERFLOW,
    /** Nothing is sent any more. */
    SEALED
  }

  synchronized Offer offer(FrameKind kind, Bytes payload) {
    if (sealed) {
      return Offer.SEALED;
    }
    TrafficClass trafficClass = kind.trafficClass();
    Lane lane = lane(trafficClass);
    int cost = payload.size() + OVERHEAD_BYTES;
    if (lane.queuedBytes + cost > trafficClass.queuedBytesMax()) {
      return switch (trafficClass.overflow()) {
        case CLOSE -> Offer.OVERFLOW;
        case REFUSE -> Offer.REFUSED;
        case DROP -> {
          dropped++;
          yield Offer.DROPPED;
        }
      };
    }
    lane.add(kind, payload);
    return Offer.QUEUED;
  }

  /**
   * Takes nothing more after this one frame.
   *
   * @param keepVotes whether the votes that wait still go before it
   */
  synchronized void sealWith(FrameKind kind, Bytes payload, boolean keepVotes) {
    sealed = true;
    lanes.forEach(
        (trafficClass, lane) -> {
          if (trafficClass != TrafficClass.VOTE || !keepVotes) {
            lane.clear();
          }
        });
    // the lowest class, so that it goes last
    lane(TrafficClass.GOSSIP).add(kind, payload);
  }

  /** The next chunk to write, or null when nothing waits. */
  synchronized @Nullable Chunk next() {
    for (Lane lane : lanes.values()) {
      Chunk chunk = lane.next();
      if (chunk != null) {
        sentBytes += chunk.content().size();
        return chunk;
      }
    }
    return null;
  }

  synchronized boolean isEmpty() {
    return lanes.values().stream().allMatch(lane -> lane.messages.isEmpty());
  }

  synchronized long queuedBytes() {
    return lanes.values().stream().mapToLong(lane -> lane.queuedBytes).sum();
  }

  synchronized long dropped() {
    return dropped;
  }

  synchronized long sentBytes() {
    return sentBytes;
  }

  private Lane lane(TrafficClass trafficClass) {
    Lane lane = lanes.get(trafficClass);
    if (lane == null) {
      throw new IllegalStateException("every class has a lane");
    }
    return lane;
  }

  private static final class Lane {
    private final ArrayDeque<Frame> messages = new ArrayDeque<>();
    private int queuedBytes;
    private int sentOfFirst;

    void add(FrameKind kind, Bytes payload) {
      messages.add(new Frame(kind, payload));
      queuedBytes += payload.size() + OVERHEAD_BYTES;
    }

    void clear() {
      messages.clear();
      queuedBytes = 0;
      sentOfFirst = 0;
    }

    @Nullable Chunk next() {
      Frame first = messages.peek();
      if (first == null) {
        return null;
      }
      int length = Math.min(Chunk.CONTENT_BYTES_MAX, first.payload().size() - sentOfFirst);
      Bytes content = first.payload().slice(sentOfFirst, length);
      sentOfFirst += length;
      boolean last = sentOfFirst == first.payload().size();
      if (last) {
        messages.remove();
        queuedBytes -= first.payload().size() + OVERHEAD_BYTES;
        sentOfFirst = 0;
      }
      return new Chunk(first.kind(), content, last);
    }
  }
}
