package article6.node.sync;

import article6.contracts.codec.CodecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.apache.tuweni.bytes.Bytes;

/** Answers other nodes that ask for final blocks. For any thread. */
public final class BlockServer {
  /**
   * Most blocks in an answer: a lagging node of a quiet network catches up an hour in some
   * questions, and a question costs the answerer little.
   */
  static final int BLOCKS_MAX = 128;

  /**
   * An answer ends when it has reached this size, so that a slow line gives a sign of life within
   * the patience of the asker; the first block is always in it, however large.
   */
  static final int ANSWER_BYTES_TARGET = 1024 * 1024;

  private final LongFunction<Optional<Bytes>> encodedBlocks;
  private final LongSupplier keptFrom;

  /**
   * @param encodedBlocks height to the canonical encoding of the certified block
   * @param keptFrom first height from which all blocks are here
   */
  public BlockServer(LongFunction<Optional<Bytes>> encodedBlocks, LongSupplier keptFrom) {
    this.encodedBlocks = encodedBlocks;
    this.keptFrom = keptFrom;
  }

  /**
   * No blocks in the answer means: not here, or not a question. If it is because they are no longer
   * kept, the answer says from where on they are.
   */
  public Bytes answer(Bytes request) {
    BlocksRequest asked;
    try {
      asked = BlocksRequest.decode(request);
    } catch (CodecException e) {
      return BlocksAnswer.of(List.of()).encode();
    }
    List<Bytes> blocks = new ArrayList<>();
    int count = Math.min(asked.count(), BLOCKS_MAX);
    int bytes = 0;
    while (blocks.size() < count) {
      Optional<Bytes> block = encodedBlocks.apply(asked.fromHeight() + blocks.size());
      if (block.isEmpty()
          || (!blocks.isEmpty() && bytes + block.get().size() > ANSWER_BYTES_TARGET)) {
        break;
      }
      blocks.add(block.get());
      bytes += block.get().size();
    }
    long kept = keptFrom.getAsLong();
    boolean gone = blocks.isEmpty() && asked.fromHeight() < kept;
    return new BlocksAnswer(blocks, gone ? kept : 0).encode();
  }
}
