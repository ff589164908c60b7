package article6.node.snapshot;

import article6.contracts.chain.BlockHeader;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Admission;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * What a snapshot consists of. It is a function of the ledger up to its block, so two nodes make
 * the same one, and its digest names it.
 *
 * @param format of the snapshot
 * @param parent the header before
 * @param header of the block whose state it is
 * @param before the header before the first recent block: too old for a transaction of its block to
 *     be handed in again, or that of the genesis
 * @param entries of the state, in all chunks together
 * @param state chunks of the state, in the order of its keys
 * @param recent chunks of the blocks whose transactions could still be handed in again (T-3), up to
 *     the block of the snapshot
 */
public record SnapshotManifest(
    int format,
    BlockHeader parent,
    BlockHeader header,
    BlockHeader before,
    long entries,
    List<ChunkSum> state,
    List<ChunkSum> recent) {
  static final int FORMAT = 1;

  private static final Codec<SnapshotManifest> CODEC = Codec.of(SnapshotManifest.class);

  /**
   * @throws IllegalArgumentException when no snapshot can be like this
   */
  public SnapshotManifest {
    state = List.copyOf(state);
    recent = List.copyOf(recent);
    if (before.height() < 0 || before.height() >= header.height()) {
      throw new IllegalArgumentException(
          "a snapshot of block %d with the blocks after %d"
              .formatted(header.height(), before.height()));
    }
    if (state.isEmpty() || recent.isEmpty()) {
      throw new IllegalArgumentException("a snapshot without content");
    }
    if (Math.max(state.size(), recent.size()) > SnapshotLimits.CHUNKS_MAX) {
      throw new IllegalArgumentException(
          "%d and %d chunks, at most %d"
              .formatted(state.size(), recent.size(), SnapshotLimits.CHUNKS_MAX));
    }
    if (Stream.concat(state.stream(), recent.stream())
        .anyMatch(each -> each.bytes() < 1 || each.bytes() > SnapshotLimits.CHUNK_BYTES_MAX)) {
      throw new IllegalArgumentException(
          "a chunk has 1 to %d bytes".formatted(SnapshotLimits.CHUNK_BYTES_MAX));
    }
  }

  public long height() {
    return header.height();
  }

  /** Whether no transaction of an earlier block than those in it can be handed in again (T-3). */
  boolean reachesBack() {
    return before.height() == 0 || !isRecent(before, header);
  }

  /** Whether a transaction of a block could be handed in again after a later one. */
  static boolean isRecent(BlockHeader earlier, BlockHeader later) {
    return earlier.timeMillis() > later.timeMillis() - Admission.LIFETIME_MILLIS_MAX;
  }

  /** What names it: the same on every node. */
  public Hash id() {
    return Hash.of(encode());
  }

  /** How many chunks there are; the state comes first. */
  public int chunks() {
    return state.size() + recent.size();
  }

  ChunkSum chunk(int index) {
    return index < state.size() ? state.get(index) : recent.get(index - state.size());
  }

  /** All chunks together. */
  public long bytes() {
    return Stream.concat(state.stream(), recent.stream()).mapToLong(ChunkSum::bytes).sum();
  }

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are no manifest of a format that this release reads
   */
  static SnapshotManifest decode(Bytes encoded) {
    SnapshotManifest manifest = CODEC.decode(encoded, SnapshotLimits.MANIFEST_BYTES_MAX);
    if (manifest.format() != FORMAT) {
      throw new CodecException(
          "the snapshot has format %d, this release reads %d".formatted(manifest.format(), FORMAT));
    }
    return manifest;
  }
}
