package article6.node.snapshot;

import article6.contracts.codec.Codec;
import article6.contracts.state.Keys;
import article6.contracts.state.StateView;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** Entries of the state that follow one another in the order of their keys. */
record StateChunk(List<StateView.Entry> entries) {
  private static final Codec<StateChunk> CODEC = Codec.of(StateChunk.class);

  StateChunk {
    entries = List.copyOf(entries);
  }

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws article6.contracts.codec.CodecException when the bytes are no entries
   */
  static StateChunk decode(Bytes encoded) {
    return CODEC.decode(encoded, SnapshotLimits.CHUNK_BYTES_MAX);
  }

  /**
   * Whether the keys grow from one to the next, so that none stands twice.
   *
   * @param before the last key of the chunk before
   */
  boolean isSortedAfter(Optional<Bytes> before) {
    Bytes last = before.orElse(null);
    for (StateView.Entry entry : entries) {
      if (last != null && Keys.ORDER.compare(last, entry.key()) >= 0) {
        return false;
      }
      last = entry.key();
    }
    return !entries.isEmpty();
  }

  Bytes lastKey() {
    return entries.getLast().key();
  }
}
