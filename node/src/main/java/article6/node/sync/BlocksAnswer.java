package article6.node.sync;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * Final blocks that follow one another, as many as the answerer has and as fit.
 *
 * @param blocks canonical encodings of certified blocks
 */
record BlocksAnswer(List<Bytes> blocks) {
  private static final Codec<BlocksAnswer> CODEC = Codec.of(BlocksAnswer.class);
  private static final Codec<CertifiedBlock> BLOCK_CODEC = Codec.of(CertifiedBlock.class);

  /** What the list and each block in it need beside their bytes. */
  static final int FRAME_BYTES = 5;

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @param bytesMax the longest answer of the peer protocol
   * @throws CodecException when the bytes are not an answer of certified blocks
   */
  static List<CertifiedBlock> decode(Bytes encoded, int bytesMax) {
    List<CertifiedBlock> blocks = new ArrayList<>();
    for (Bytes block : CODEC.decode(encoded, bytesMax).blocks()) {
      blocks.add(BLOCK_CODEC.decode(block, bytesMax));
    }
    return blocks;
  }
}
