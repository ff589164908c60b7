package article6.node.peer;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Any thread offers, one sends: as if one did it after the other, in every order (F17). */
class OutboundQueueInterleavingTest {
  @Test
  void offersAndChunksAreAsInSomeOrderOneAfterTheOther() {
    new ModelCheckingOptions()
        .iterations(6)
        .invocationsPerIteration(100)
        .threads(3)
        .actorsPerThread(2)
        .check(Scenario.class);
  }

  /** What a connection and its users do. */
  @Param(name = "class", gen = IntGen.class, conf = "0:2")
  public static class Scenario {
    private static final List<FrameKind> KINDS =
        List.of(FrameKind.VOTE, FrameKind.PROPOSAL, FrameKind.TRANSACTIONS);
    private static final Bytes CONTENT = Bytes.of(1, 2, 3);
    private final OutboundQueue queue = new OutboundQueue();

    @Operation
    public String offer(@Param(name = "class") int number) {
      return queue.offer(KINDS.get(number), CONTENT).name();
    }

    @Operation(nonParallelGroup = "event loop")
    public String next() {
      Chunk chunk = queue.next();
      return chunk == null ? "nothing" : chunk.kind().name();
    }

    @Operation(runOnce = true)
    public void farewell() {
      queue.sealWith(FrameKind.FAREWELL, Bytes.EMPTY, true);
    }

    @Operation
    public long queuedBytes() {
      return queue.queuedBytes();
    }
  }
}
