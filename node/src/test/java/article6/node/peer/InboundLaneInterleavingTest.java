package article6.node.peer;

import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.jetbrains.lincheck.Lincheck;
import org.junit.jupiter.api.Test;

/** A lane loses nothing that it took and ends when it is told to, in every order of steps (F17). */
class InboundLaneInterleavingTest {
  private static final int ORDERS = 200;

  @Test
  void everythingTakenIsHandedOverInItsOrderBeforeTheEnd() {
    Lincheck.runConcurrentTest(ORDERS, InboundLaneInterleavingTest::run);
  }

  private static void run() {
    List<Integer> handled = new ArrayList<>();
    InboundLane lane =
        new InboundLane(TrafficClass.VOTE, frame -> handled.add(content(frame)), () -> {});
    Thread handler = new Thread(lane::run);
    handler.start();
    lane.offer(frame(1));
    lane.offer(frame(2));
    lane.end();
    try {
      handler.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    // thrown by hand: AssertJ can't be run in every order
    if (!handled.equals(List.of(1, 2)) || lane.size() > 0) {
      throw new AssertionError("handed over: " + handled);
    }
  }

  private static Frame frame(int content) {
    return new Frame(FrameKind.VOTE, Bytes.of(content));
  }

  private static int content(Frame frame) {
    return frame.payload().get(0);
  }
}
