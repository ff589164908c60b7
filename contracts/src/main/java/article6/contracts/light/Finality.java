package article6.contracts.light;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.Seal;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.light.Step.Refused;
import article6.contracts.light.Step.Trusted;
import article6.contracts.light.Verdict.Proven;
import article6.contracts.light.Verdict.Reason;
import article6.contracts.light.Verdict.Unproven;
import java.util.List;
import java.util.Optional;

/** The end of every receipt: this header is final on that network. */
final class Finality {
  private Finality() {}

  static Verdict check(
      Genesis genesis, BlockHeader header, Certificate certificate, Optional<Lineage> lineage) {
    if (!header.network().equals(genesis.networkId())) {
      return new Unproven(
          Reason.OTHER_NETWORK,
          "the block is of network %s, the genesis is of %s"
              .formatted(header.network(), genesis.networkId()));
    }
    if (header.height() == 0) {
      return header.equals(genesis.block().header())
          ? proven(header, List.of(), genesis.validators())
          : new Unproven(Reason.NOT_FINAL, "height 0 is another block than that of the genesis");
    }
    Optional<Lineage> known = header.height() == 1 ? Optional.of(firstBlock(genesis)) : lineage;
    return known
        .map(each -> walk(genesis, each, header, certificate))
        .orElseGet(
            () ->
                new Unproven(
                    Reason.NO_LINEAGE,
                    "the receipt does not say which validators had to seal block "
                        + header.height()));
  }

  private static Lineage firstBlock(Genesis genesis) {
    return new Lineage(genesis.block().header(), genesis.validators(), List.of());
  }

  private static Verdict walk(
      Genesis genesis, Lineage lineage, BlockHeader header, Certificate certificate) {
    Trust trust = Trust.of(genesis);
    for (LightBlock block : lineage.path()) {
      switch (trust.follow(block)) {
        case Trusted(Trust further) -> trust = further;
        case Refused(Reason reason, String detail) -> {
          return new Unproven(reason, detail);
        }
      }
    }
    LightBlock last = new LightBlock(lineage.parent(), header, certificate, lineage.validators());
    return switch (trust.follow(last)) {
      case Trusted(Trust there) -> proven(header, certificate.seals(), there.validators());
      case Refused(Reason reason, String detail) -> new Unproven(reason, detail);
    };
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
