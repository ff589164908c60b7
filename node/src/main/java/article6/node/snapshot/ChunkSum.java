package article6.node.snapshot;

import article6.contracts.crypto.Hash;
import org.apache.tuweni.bytes.Bytes;

/**
 * What a chunk has to be.
 *
 * @param hash SHA-256 of its bytes
 * @param bytes how many
 */
record ChunkSum(Hash hash, int bytes) {
  static ChunkSum of(Bytes chunk) {
    return new ChunkSum(Hash.of(chunk), chunk.size());
  }

  boolean isOf(Bytes chunk) {
    return chunk.size() == bytes && Hash.of(chunk).equals(hash);
  }
}
