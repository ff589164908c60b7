package article6.node.peer;

import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import org.apache.tuweni.bytes.Bytes;

/**
 * The newest final block a node has.
 *
 * @param height 0 is the genesis
 * @param hash of that block
 */
public record Head(long height, Hash hash) {
  private static final Codec<Head> CODEC = Codec.of(Head.class);

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws article6.contracts.codec.CodecException when it is none
   */
  static Head decode(Bytes encoded) {
    return CODEC.decode(encoded, FrameKind.HEAD.bytesMax());
  }
}
