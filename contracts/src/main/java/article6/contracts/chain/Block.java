package article6.contracts.chain;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.NetworkParameters;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** A header and its transactions in their canonical encoding. */
public record Block(BlockHeader header, List<Bytes> transactions) {
  /** Largest encoded block. */
  public static final int BYTES_MAX = NetworkParameters.ENCODED_BLOCK_BYTES_MAX;

  private static final Codec<Block> CODEC = Codec.of(Block.class);

  public Hash hash() {
    return header.hash();
  }

  public long height() {
    return header.height();
  }

  public Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are not a block
   */
  public static Block decode(Bytes encoded) {
    return CODEC.decode(encoded, BYTES_MAX);
  }
}
