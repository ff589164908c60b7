package article6.node.snapshot;

import article6.contracts.chain.Certificate;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.codec.Codec;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Step;
import article6.contracts.light.Trust;
import article6.contracts.light.Verdict;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * What shows that the block of a snapshot is final, from the genesis on. Nodes collect
 * different seals, so this is no part of what names a snapshot.
 *
 * @param certificate of its block
 * @param validators that had to seal it
 * @param changes all final blocks before it after which other validators were in charge
 */
record SnapshotProof(Certificate certificate, ValidatorSet validators, List<LightBlock> changes) {
  private static final Codec<SnapshotProof> CODEC = Codec.of(SnapshotProof.class);

  /**
   * @throws IllegalArgumentException when there are more changes than anybody follows
   */
  SnapshotProof {
    changes = List.copyOf(changes);
    if (changes.size() > SnapshotLimits.CHANGES_MAX) {
      throw new IllegalArgumentException(
          "%d changes of validators, at most %d"
              .formatted(changes.size(), SnapshotLimits.CHANGES_MAX));
    }
  }

  LightBlock block(SnapshotManifest manifest) {
    return new LightBlock(manifest.parent(), manifest.header(), certificate, validators);
  }

  /**
   * Follows the validators from the genesis to the block of the manifest. Each change is named by
   * the header before, so that none can be left out.
   *
   * @return nothing when all of it holds, else what does not
   */
  Optional<String> whyUnproven(Genesis genesis, SnapshotManifest manifest) {
    Trust trust = Trust.of(genesis);
    for (LightBlock change : changes) {
      if (change.header().nextValidators().equals(change.parent().nextValidators())) {
        return Optional.of("block %d changes no validators".formatted(change.height()));
      }
      switch (follow(trust, change)) {
        case Step.Trusted(Trust further) -> trust = further;
        case Step.Refused(var reason, String detail) -> {
          return Optional.of(reason + ": " + detail);
        }
      }
    }
    return switch (follow(trust, block(manifest))) {
      case Step.Trusted further -> Optional.empty();
      case Step.Refused(var reason, String detail) -> Optional.of(reason + ": " + detail);
    };
  }

  /** No leaps: a node shows others every change, so it has to have seen every one. */
  static Step follow(Trust trust, LightBlock next) {
    if (!next.validators().hash().equals(trust.header().nextValidators())) {
      return new Step.Refused(
          Verdict.Reason.UNKNOWN_VALIDATORS,
          "a change of validators between blocks %d and %d is left out"
              .formatted(trust.header().height(), next.height()));
    }
    return trust.follow(next);
  }

  Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws article6.contracts.codec.CodecException when the bytes are no proof
   */
  static SnapshotProof decode(Bytes encoded) {
    return CODEC.decode(encoded, SnapshotLimits.PROOF_BYTES_MAX);
  }
}
