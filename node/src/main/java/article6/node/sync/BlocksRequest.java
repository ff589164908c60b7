package article6.node.sync;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import org.apache.tuweni.bytes.Bytes;

/**
 * Asks for final blocks.
 *
 * @param fromHeight of the first
 * @param count how many at most; the answer may hold fewer
 */
record BlocksRequest(long fromHeight, int count) {
  private static final Codec<BlocksRequest> CODEC = Codec.of(BlocksRequest.class);

  /** Two numbers and their frames. */
  private static final int BYTES_MAX = 64;

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are no request
   */
  static BlocksRequest decode(Bytes encoded) {
    return CODEC.decode(encoded, BYTES_MAX);
  }
}
