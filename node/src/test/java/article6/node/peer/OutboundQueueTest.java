package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import article6.node.peer.OutboundQueue.Offer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboundQueueTest {
  private static final Bytes SMALL = Bytes.of(1, 2, 3);
  private static final Bytes THREE_CHUNKS = Bytes.wrap(new byte[2 * Chunk.CONTENT_BYTES_MAX + 1]);

  private final OutboundQueue queue = new OutboundQueue();

  private List<FrameKind> rest() {
    List<FrameKind> kinds = new ArrayList<>();
    for (Chunk chunk = queue.next(); chunk != null; chunk = queue.next()) {
      kinds.add(chunk.kind());
    }
    return kinds;
  }

  @Test
  void higherClassesGoFirstAndWithinAClassTheEarlier() {
    queue.offer(FrameKind.TRANSACTIONS, SMALL);
    queue.offer(FrameKind.RESPONSE, SMALL);
    queue.offer(FrameKind.REQUEST, SMALL);
    queue.offer(FrameKind.PROPOSAL, SMALL);
    queue.offer(FrameKind.VOTE, SMALL);
    queue.offer(FrameKind.HEAD, SMALL);
    queue.offer(FrameKind.PING, SMALL);
    assertThat(rest())
        .containsExactly(
            FrameKind.PING,
            FrameKind.VOTE,
            FrameKind.HEAD,
            FrameKind.PROPOSAL,
            FrameKind.RESPONSE,
            FrameKind.REQUEST,
            FrameKind.TRANSACTIONS);
  }

  @Test
  void aVoteOvertakesABlockThatIsBeingSent() {
    queue.offer(FrameKind.PROPOSAL, THREE_CHUNKS);
    Chunk first =
        new Chunk(FrameKind.PROPOSAL, THREE_CHUNKS.slice(0, Chunk.CONTENT_BYTES_MAX), false);
    assertThat(queue.next()).isEqualTo(first);
    queue.offer(FrameKind.VOTE, SMALL);
    assertThat(rest()).containsExactly(FrameKind.VOTE, FrameKind.PROPOSAL, FrameKind.PROPOSAL);
  }

  @ParameterizedTest
  @EnumSource(TrafficClass.class)
  void everyClassIsBoundedAndItsOverflowIsItsOwn(TrafficClass trafficClass) {
    FrameKind kind =
        Arrays.stream(FrameKind.values())
            .filter(each -> each.trafficClass() == trafficClass && each.bytesMax() > 0)
            .findFirst()
            .orElseThrow();
    Bytes payload = Bytes.wrap(new byte[kind.bytesMax()]);
    int fitting = trafficClass.queuedBytesMax() / (payload.size() + OutboundQueue.OVERHEAD_BYTES);
    for (int i = 0; i < fitting; i++) {
      assertThat(queue.offer(kind, payload)).isEqualTo(Offer.QUEUED);
    }
    Offer expected =
        switch (trafficClass.overflow()) {
          case CLOSE -> Offer.OVERFLOW;
          case REFUSE -> Offer.REFUSED;
          case DROP -> Offer.DROPPED;
        };
    assertThat(queue.offer(kind, payload)).isEqualTo(expected);
    assertThat(queue.dropped()).isEqualTo(expected == Offer.DROPPED ? 1 : 0);
    assertThat(queue.queuedBytes()).isLessThanOrEqualTo(trafficClass.queuedBytesMax());
    rest();
    assertThat(queue.queuedBytes()).isZero();
    assertThat(queue.offer(kind, payload)).isEqualTo(Offer.QUEUED);
  }

  @Test
  void emptyMessagesCountToo() {
    int fitting = TrafficClass.VOTE.queuedBytesMax() / OutboundQueue.OVERHEAD_BYTES;
    for (int i = 0; i < fitting; i++) {
      assertThat(queue.offer(FrameKind.VOTE, Bytes.EMPTY)).isEqualTo(Offer.QUEUED);
    }
    assertThat(queue.offer(FrameKind.VOTE, Bytes.EMPTY)).isEqualTo(Offer.OVERFLOW);
  }

  @Test
  void theFarewellComesLastAndOnlyVotesMayGoBeforeIt() {
    queue.offer(FrameKind.TRANSACTIONS, SMALL);
    queue.offer(FrameKind.VOTE, SMALL);
    queue.sealWith(FrameKind.FAREWELL, SMALL, true);
    assertThat(queue.offer(FrameKind.VOTE, SMALL)).isEqualTo(Offer.SEALED);
    assertThat(rest()).containsExactly(FrameKind.VOTE, FrameKind.FAREWELL);
  }

  @Test
  void aPeerThatIsThrownOutHearsOnlyTheFarewell() {
    queue.offer(FrameKind.VOTE, SMALL);
    queue.sealWith(FrameKind.FAREWELL, SMALL, false);
    assertThat(rest()).containsExactly(FrameKind.FAREWELL);
    assertThat(queue.isEmpty()).isTrue();
  }
}
