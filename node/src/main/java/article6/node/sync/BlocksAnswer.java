package article6.node.sync;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.codec.Added;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * Final blocks that follow one another, as many as the answerer has and as fit.
 *
 * @param blocks canonical encodings of certified blocks
 * @param keptFrom first height that the answerer keeps, said where it keeps nothing of what was
 *     asked for; else 0
 */
record BlocksAnswer(List<Bytes> blocks, @Added long keptFrom) {
  private static final Codec<BlocksAnswer> CODEC = Codec.of(BlocksAnswer.class);
  private static final Codec<CertifiedBlock> BLOCK_CODEC = Codec.of(CertifiedBlock.class);

  /** What the list and each block in it need beside their bytes. */
  static final int FRAME_BYTES = 5;

  static BlocksAnswer of(List<Bytes> blocks) {
    return new BlocksAnswer(blocks, 0);
  }

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @param bytesMax the longest answer of the peer protocol
   * @throws CodecException when the bytes are not an answer
   */
  static BlocksAnswer decode(Bytes encoded, int bytesMax) {
    return CODEC.decode(encoded, bytesMax);
  }

  /**
   * @throws CodecException when one of them is no certified block
   */
  List<CertifiedBlock> decoded(int bytesMax) {
    List<CertifiedBlock> certified = new ArrayList<>();
    for (Bytes block : blocks) {
      certified.add(BLOCK_CODEC.decode(block, bytesMax));
    }
    return certified;
  }
}
