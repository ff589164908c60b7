package article6.contracts.chain;

import article6.contracts.chain.Verdict.Proven;
import article6.contracts.chain.Verdict.Reason;
import article6.contracts.chain.Verdict.Unproven;
import java.util.List;
import java.util.Optional;

/** The end of every receipt: this header is final on that network. */
final class Finality {
  private Finality() {}

  static Verdict check(
      Genesis genesis, List<Handover> handovers, BlockHeader header, Certificate certificate) {
    if (!header.network().equals(genesis.networkId())) {
      return new Unproven(
          Reason.OTHER_NETWORK,
          "the block is of network %s, the genesis is of %s"
              .formatted(header.network(), genesis.networkId()));
    }
    ValidatorSet validators = genesis.validators();
    if (header.height() == 0) {
      return header.hash().equals(genesis.block().hash())
          ? proven(header, List.of(), validators)
          : new Unproven(Reason.NOT_FINAL, "height 0 is another block than that of the genesis");
    }
    long after = 0;
    for (Handover handover : handovers) {
      Optional<String> flaw = flaw(handover, after, header, validators);
      if (flaw.isPresent()) {
        return new Unproven(Reason.OTHER_VALIDATORS, flaw.get());
      }
      after = handover.header().height();
      validators = handover.next();
    }
    ValidatorSet ofHeight = validators;
    return certificate
        .whyInvalid(header, ofHeight)
        .<Verdict>map(why -> new Unproven(Reason.NOT_FINAL, why))
        .orElseGet(() -> proven(header, certificate.seals(), ofHeight));
  }

  /** Each handover is final by the validators before it, below the header that is to be proven. */
  private static Optional<String> flaw(
      Handover handover, long after, BlockHeader proven, ValidatorSet validators) {
    BlockHeader header = handover.header();
    if (!header.network().equals(proven.network())
        || header.height() <= after
        || header.height() >= proven.height()) {
      return Optional.of("block %d hands over out of its turn".formatted(header.height()));
    }
    if (!header.nextValidators().equals(handover.next().hash())) {
      return Optional.of("block %d names other next validators".formatted(header.height()));
    }
    return handover.certificate().whyInvalid(header, validators);
  }

  private static Proven proven(BlockHeader header, List<Seal> seals, ValidatorSet validators) {
    return new Proven(
        header.height(),
        header.hash(),
        header.timeMillis(),
        seals.stream()
            .map(Seal::validator)
            .map(validators::find)
            .flatMap(Optional::stream)
            .toList(),
        validators.size());
  }
}
