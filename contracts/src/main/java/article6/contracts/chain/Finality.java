package article6.contracts.chain;

import article6.contracts.chain.Verdict.Proven;
import article6.contracts.chain.Verdict.Reason;
import article6.contracts.chain.Verdict.Unproven;
import java.util.List;
import java.util.Optional;

/** The end of every receipt: this header is final on that network. */
final class Finality {
  private Finality() {}

  static Verdict check(Genesis genesis, BlockHeader header, Certificate certificate) {
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
    if (!header.nextValidators().equals(validators.hash())) {
      return new Unproven(
          Reason.OTHER_VALIDATORS,
          "the header names validators %s, those of the genesis are %s"
              .formatted(header.nextValidators(), validators.hash()));
    }
    return certificate
        .whyInvalid(header, validators)
        .<Verdict>map(why -> new Unproven(Reason.NOT_FINAL, why))
        .orElseGet(() -> proven(header, certificate.seals(), validators));
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
