package article6.node.snapshot;

import article6.contracts.chain.Certificate;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import article6.contracts.light.LightBlock;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** What is answered to a {@link SnapshotRequest}. */
final class SnapshotAnswers {
  private static final Codec<Offered> OFFERED = Codec.of(Offered.class);
  private static final Codec<Contents> CONTENTS = Codec.of(Contents.class);
  private static final Codec<Changes> CHANGES = Codec.of(Changes.class);

  private static final int OFFERED_BYTES_MAX = 64 * (SnapshotLimits.OFFERS_MAX + 1);
  private static final int CONTENTS_BYTES_MAX =
      SnapshotLimits.MANIFEST_BYTES_MAX + SnapshotLimits.LIGHT_BLOCK_BYTES_MAX;
  private static final int CHANGES_BYTES_MAX =
      SnapshotLimits.CHUNK_BYTES_TARGET + 2 * SnapshotLimits.LIGHT_BLOCK_BYTES_MAX;

  private SnapshotAnswers() {}

  /** A snapshot that is there. */
  record Offer(long height, Hash id) {}

  /** All of them. */
  record Offered(List<Offer> offers) {
    Bytes encode() {
      return OFFERED.encode(this);
    }

    static Offered decode(Bytes encoded) {
      return OFFERED.decode(encoded, OFFERED_BYTES_MAX);
    }
  }

  /**
   * What one consists of.
   *
   * @param manifest in its canonical encoding, whose digest is the name that was asked for
   */
  record Contents(Bytes manifest, Certificate certificate, ValidatorSet validators) {
    Bytes encode() {
      return CONTENTS.encode(this);
    }

    static Contents decode(Bytes encoded) {
      return CONTENTS.decode(encoded, CONTENTS_BYTES_MAX);
    }
  }

  /** Changes of validators, in their order; none when there are no more. */
  record Changes(List<LightBlock> blocks) {
    Bytes encode() {
      return CHANGES.encode(this);
    }

    static Changes decode(Bytes encoded) {
      return CHANGES.decode(encoded, CHANGES_BYTES_MAX);
    }
  }
}
