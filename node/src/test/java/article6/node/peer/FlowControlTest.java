package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.crypto.Address;
import article6.node.peer.TestNode.Ledger;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

/** Slow peers and slow handlers: memory stays bounded and votes stay ahead. */
class FlowControlTest {
  private static final Bytes BATCH = Bytes.wrap(new byte[128 * 1024]);
  private static final Bytes VOTE = Bytes.fromHexString("0x7075");
  private static final int DROPPED_IN_A_ROW = 100;
  private static final Address THA = TestNode.address("tha");

  private final Ledger ledger = Ledger.admitting("che", "tha");

  /**
   * Sends transactions to a peer that does not read, until the sockets in between take no more: a
   * run of dropped messages, none of which found the room that a moving socket would have made.
   */
  private static void flood(TestNode node) {
    AtomicInteger droppedInARow = new AtomicInteger();
    Await.until(
        "nothing moves any more",
        () ->
            node.network.send(THA, MessageKind.TRANSACTIONS, BATCH)
                ? droppedInARow.updateAndGet(any -> 0) > 0
                : droppedInARow.incrementAndGet() > DROPPED_IN_A_ROW,
        node.network::status);
  }

  private static PeerStatus status(TestNode node) {
    return node.network.peers().getFirst();
  }

  @Test
  void aVoteOvertakesAFloodOfTransactions() throws Exception {
    try (TestNode che = TestNode.named("che", ledger).start();
        RawPeer raw = RawPeer.introduced(che, "tha")) {
      raw.reads(false);
      flood(che);
      assertThat(status(che).queuedBytes())
          .isLessThanOrEqualTo(TrafficClass.GOSSIP.queuedBytesMax() + 1024);
      long queuedBefore = status(che).queuedBytes();
      assertThat(queuedBefore).isGreaterThan(3 * 1024 * 1024);
      assertThat(che.network.send(THA, MessageKind.VOTE, VOTE)).isTrue();
      raw.reads(true);
      int transactionsBefore = 0;
      Frame frame = raw.next();
      while (frame.kind() != FrameKind.VOTE) {
        if (frame.kind() == FrameKind.TRANSACTIONS) {
          transactionsBefore++;
        }
        frame = raw.next();
      }
      int transactionsAfter = 0;
      long left = queuedBefore / (BATCH.size() + OutboundQueue.OVERHEAD_BYTES);
      while (transactionsAfter < left - 1) {
        if (raw.next().kind() == FrameKind.TRANSACTIONS) {
          transactionsAfter++;
        }
      }
      // all that waited in the queue came after; before it only what the sockets held already
      assertThat(transactionsAfter).isGreaterThan(20);
      assertThat(transactionsBefore).isGreaterThan(0);
    }
  }

  @Test
  void aPeerThatReadsNoVotesIsDisconnectedAndItsQueueStaysBounded() throws Exception {
    try (TestNode che = TestNode.named("che", ledger).start();
        RawPeer raw = RawPeer.introduced(che, "tha")) {
      raw.reads(false);
      Bytes largeVote = Bytes.wrap(new byte[MessageKind.VOTE.bytesMax()]);
      Await.until(
          "the vote queue overflows",
          () -> {
            assertThat(che.network.peers().stream().mapToLong(PeerStatus::queuedBytes).sum())
                .isLessThanOrEqualTo(TrafficClass.VOTE.queuedBytesMax() + 1024);
            return !che.network.send(THA, MessageKind.VOTE, largeVote);
          });
      che.awaitRefusal(CloseCode.SLOW_PEER, true);
      che.awaitPeers();
    }
  }

  /** A listener that handles nothing of a kind until it is let go. */
  private static final class Blocking extends Recorder {
    private final MessageKind kind;
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger handled = new AtomicInteger();

    Blocking(MessageKind kind) {
      this.kind = kind;
    }

    @Override
    public void received(Peer peer, MessageKind received, Bytes payload) {
      if (received == kind) {
        try {
          released.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
      handled.incrementAndGet();
    }
  }

  @Test
  void aSlowHandlerOfTransactionsLosesSomeAndHoldsUpNoVotes() throws Exception {
    Blocking blocking = new Blocking(MessageKind.TRANSACTIONS);
    try (TestNode che = TestNode.named("che", ledger).recorder(blocking).start();
        RawPeer raw = RawPeer.introduced(che, "tha")) {
      int more = 5 + TrafficClass.GOSSIP.queuedBytesMax() / BATCH.size();
      for (int i = 0; i < more; i++) {
        raw.send(FrameKind.TRANSACTIONS, BATCH);
      }
      raw.send(FrameKind.VOTE, VOTE);
      Await.until("the vote is handled", () -> blocking.handled.get() == 1);
      assertThat(status(che).droppedIn()).isBetween(1L, 10L);
      blocking.released.countDown();
      Await.until(
          "the rest is handled",
          () -> blocking.handled.get() == more + 1 - status(che).droppedIn());
    }
  }

  @Test
  void aSlowHandlerOfVotesStopsTheReadingAndLosesNone() throws Exception {
    Blocking blocking = new Blocking(MessageKind.VOTE);
    try (TestNode che = TestNode.named("che", ledger).recorder(blocking).start();
        RawPeer raw = RawPeer.introduced(che, "tha")) {
      Bytes largeVote = Bytes.wrap(new byte[MessageKind.VOTE.bytesMax()]);
      int votes = 4 * TrafficClass.VOTE.queuedBytesMax() / largeVote.size();
      for (int i = 0; i < votes; i++) {
        raw.send(FrameKind.VOTE, largeVote);
      }
      long takenMax =
          TrafficClass.VOTE.queuedBytesMax() + 2L * largeVote.size() + Outbox.SOCKET_BUFFER_BYTES;
      Await.until(
          "reading has stopped", () -> status(che).bytesIn() >= TrafficClass.VOTE.queuedBytesMax());
      assertThat(status(che).bytesIn()).isLessThan(takenMax);
      blocking.released.countDown();
      Await.until("all votes are handled", () -> blocking.handled.get() == votes);
    }
  }

  @Test
  void morePendingRequestsThanAllowedEndTheConnection() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    Recorder stuck =
        new Recorder() {
          @Override
          public Bytes answer(Peer peer, Bytes request) {
            try {
              released.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return request;
          }
        };
    try (TestNode che = TestNode.named("che", ledger).recorder(stuck).start();
        RawPeer raw = RawPeer.introduced(che, "tha")) {
      for (int i = 1; i <= PeerLimits.DEFAULT.requestsInFlightMax() + 2; i++) {
        raw.send(FrameKind.REQUEST, new RequestFrame(i, VOTE).encode());
      }
      assertThat(raw.farewell().code()).isEqualTo(CloseCode.TOO_MANY_REQUESTS);
      released.countDown();
    } finally {
      released.countDown();
    }
  }

  @Test
  void aHandlerThatFailsCostsItsMessageOnly() throws Exception {
    Recorder failing =
        new Recorder() {
          @Override
          public void received(Peer peer, MessageKind kind, Bytes payload) {
            if (payload.isEmpty()) {
              throw new IllegalStateException("a bug of the listener, on purpose");
            }
            super.received(peer, kind, payload);
          }
        };
    try (TestNode che = TestNode.named("che", ledger).recorder(failing).start();
        RawPeer raw = RawPeer.introduced(che, "tha")) {
      raw.send(FrameKind.VOTE, Bytes.EMPTY);
      raw.send(FrameKind.VOTE, VOTE);
      failing.awaitEvent(new Recorder.Received(THA, MessageKind.VOTE, VOTE));
    }
  }
}
