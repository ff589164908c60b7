package article6.node.snapshot;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** What a node that begins asks others about their snapshots. */
sealed interface SnapshotRequest {
  Codec<SnapshotRequest> CODEC = Codec.of(SnapshotRequest.class);

  /** A digest, two numbers, a name, and their frames. */
  int BYTES_MAX = 128;

  /**
   * Which ones are there.
   *
   * @param most how many are of interest
   */
  record Offers(int most) implements SnapshotRequest {}

  /** What one consists of, and its certificate. */
  record Contents(Hash id) implements SnapshotRequest {}

  /** Blocks above a height after which other validators are in charge. */
  record Changes(long above) implements SnapshotRequest {}

  /** A chunk of one, as it is: nothing when it is not there. */
  record Chunk(Hash id, int index) implements SnapshotRequest {}

  default Bytes encode() {
    return CODEC.encode(this);
  }

  /** Nothing when it is a question about something else, or none. */
  static Optional<SnapshotRequest> decode(Bytes encoded) {
    if (encoded.size() > BYTES_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(CODEC.decode(encoded, BYTES_MAX));
    } catch (CodecException e) {
      return Optional.empty();
    }
  }
}
