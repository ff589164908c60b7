package article6.node.peer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one peer as the listener sees it: connected, then messages, then disconnected. A
 * virtual thread holds that order, also towards the session that the same peer had before.
 */
final class PeerSession {
  private static final Logger log = LoggerFactory.getLogger(PeerSession.class);

  private final Peer peer;
  private final PeerListener listener;
  private final Map<TrafficClass, InboundLane> lanes = new EnumMap<>(TrafficClass.class);
  private final Consumer<RequestFrame> respond;
  private final CompletableFuture<CloseReason> closed = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final LongAdder bytesIn = new LongAdder();
  private volatile Head head;

  /**
   * @param respond sends an answer
   * @param relaxed called when a full lane has room again
   */
  PeerSession(
      Peer peer,
      Head head,
      PeerListener listener,
      Consumer<RequestFrame> respond,
      Runnable relaxed) {
    this.peer = peer;
    this.head = head;
    this.listener = listener;
    this.respond = respond;
    for (TrafficClass trafficClass : TrafficClass.values()) {
      lanes.put(trafficClass, new InboundLane(trafficClass, this::handle, relaxed));
    }
  }

  /**
   * @param predecessor completes when the listener has heard of the end of the former session
   */
  void start(CompletableFuture<Void> predecessor) {
    Thread.ofVirtual().name("peer " + peer.name()).start(() -> live(predecessor));
  }

  private void live(CompletableFuture<Void> predecessor) {
    try {
      predecessor.join();
      guarded(() -> listener.connected(peer));
      guarded(() -> listener.headAnnounced(peer, head));
      List<Thread> threads = new ArrayList<>();
      lanes.forEach(
          (trafficClass, lane) ->
              threads.add(
                  Thread.ofVirtual()
                      .name("peer %s %s".formatted(peer.name(), trafficClass))
                      .start(lane::run)));
      CloseReason reason = closed.join();
      for (Thread thread : threads) {
        thread.join();
      }
      guarded(() -> listener.disconnected(peer, reason));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.complete(null);
    }
  }

  InboundLane.Offer deliver(Frame frame) {
    bytesIn.add(frame.payload().size());
    return lane(frame.kind().trafficClass()).offer(frame);
  }

  int requestsWaiting() {
    return lane(TrafficClass.SYNC).size();
  }

  long bytesIn() {
    return bytesIn.sum();
  }

  long dropped() {
    return lane(TrafficClass.GOSSIP).dropped();
  }

  private InboundLane lane(TrafficClass trafficClass) {
    InboundLane lane = lanes.get(trafficClass);
    if (lane == null) {
      throw new IllegalStateException("every class has a lane");
    }
    return lane;
  }

  void end(CloseReason reason) {
    closed.complete(reason);
    lanes.values().forEach(InboundLane::end);
  }

  /** Completes when the listener has been told of the end. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  Peer peer() {
    return peer;
  }

  Head head() {
    return head;
  }

  void headIs(Head announced) {
    head = announced;
  }

  private void handle(Frame frame) {
    switch (frame.kind()) {
      case VOTE -> guarded(() -> listener.received(peer, MessageKind.VOTE, frame.payload()));
      case PROPOSAL ->
          guarded(() -> listener.received(peer, MessageKind.PROPOSAL, frame.payload()));
      case TRANSACTIONS ->
          guarded(() -> listener.received(peer, MessageKind.TRANSACTIONS, frame.payload()));
      case EVIDENCE ->
          guarded(() -> listener.received(peer, MessageKind.EVIDENCE, frame.payload()));
      case HEAD -> guarded(() -> listener.headAnnounced(peer, head));
      case REQUEST -> guarded(() -> answer(RequestFrame.decode(frame.payload())));
      case HELLO, WELCOME, FAREWELL, PING, PONG, RESPONSE ->
          throw new IllegalStateException(frame.kind() + " is handled by the connection");
    }
  }

  private void answer(RequestFrame request) {
    respond.accept(new RequestFrame(request.id(), listener.answer(peer, request.content())));
  }

  /** A handler that fails has a bug: it is shown, and costs this message only. */
  private void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      log.error("the handler of messages from {} failed", peer, e);
    }
  }
}
