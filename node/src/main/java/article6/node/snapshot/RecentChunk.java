package article6.node.snapshot;

import article6.contracts.chain.Block;
import article6.contracts.codec.Codec;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * Final blocks that follow one another, without certificates: the header of the snapshot's block
 * names the last one, and each the one before.
 *
 * @param blocks in their canonical encoding
 */
record RecentChunk(List<Bytes> blocks) {
  private static final Codec<RecentChunk> CODEC = Codec.of(RecentChunk.class);

  RecentChunk {
    blocks = List.copyOf(blocks);
  }

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws article6.contracts.codec.CodecException when the bytes are no blocks
   */
  static List<Block> decode(Bytes encoded) {
    return CODEC.decode(encoded, SnapshotLimits.CHUNK_BYTES_MAX).blocks().stream()
        .map(Block::decode)
        .toList();
  }
}
