package article6.contracts.light;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.codec.CodecException;
import article6.contracts.light.Step.Refused;
import article6.contracts.light.Step.Trusted;
import article6.contracts.light.Verdict.Reason;

/**
 * What a light client believes: a header that is final, and the newest set of validators it has
 * seen proven. It starts from a genesis and grows block by block, or in leaps (see {@link
 * Overlap}). A value: whoever is shown a wrong block keeps what he had.
 *
 * @param header the newest header known to be final; it names the validators of the next height
 *     [Q-20]
 * @param validators those of the height of that header; of the genesis, those of height 1
 */
public record Trust(BlockHeader header, ValidatorSet validators) {

  /** How a set is tied to the header before it. There is one right way; tests know a wrong one. */
  @FunctionalInterface
  interface Naming {
    Naming BY_HASH = (parent, validators) -> parent.nextValidators().equals(validators.hash());

    boolean names(BlockHeader parent, ValidatorSet validators);
  }

  public static Trust of(Genesis genesis) {
    return new Trust(genesis.block().header(), genesis.validators());
  }

  /** Goes on to a later block, if that is proven final. */
  public Step follow(LightBlock next) {
    return follow(next, Naming.BY_HASH);
  }

  Step follow(LightBlock next, Naming naming) {
    try {
      return judge(next, naming);
    } catch (CodecException e) {
      return new Refused(Reason.MALFORMED, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Whether a genuine block can be reached from here without another between; what a node asks when
   * it makes a path for others. Checks no signature.
   */
  boolean reaches(LightBlock next) {
    return next.height() == header.height() + 1
        || isNamedHere(next.validators())
        || Overlap.named(validators, next.certificate()) >= Overlap.needed(validators);
  }

  private boolean isNamedHere(ValidatorSet others) {
    return header.nextValidators().equals(others.hash());
  }

  private Step judge(LightBlock next, Naming naming) {
    BlockHeader later = next.header();
    BlockHeader parent = next.parent();
    Certificate certificate = next.certificate();
    if (!later.network().equals(header.network()) || !parent.network().equals(header.network())) {
      return new Refused(
          Reason.OTHER_NETWORK,
          "the block is of network %s, expected %s".formatted(later.network(), header.network()));
    }
    if (later.height() <= header.height() || later.timeMillis() <= header.timeMillis()) {
      return new Refused(
          Reason.NOT_LATER,
          "block %d does not come after block %d".formatted(later.height(), header.height()));
    }
    if (parent.height() != later.height() - 1
        || parent.timeMillis() >= later.timeMillis()
        || !later.parent().equals(parent.hash())
        || (parent.height() == header.height() && !parent.equals(header))) {
      return new Refused(
          Reason.OTHER_PARENT,
          "the header shown before block %d is another".formatted(later.height()));
    }
    if (!naming.names(parent, next.validators())) {
      return new Refused(
          Reason.OTHER_VALIDATORS,
          "block %d names validators %s for the next height, those shown are %s"
              .formatted(parent.height(), parent.nextValidators(), next.validators().hash()));
    }
    // before the seals of a set that may be invented: this costs no more than the known set allows
    boolean isNext = parent.equals(header);
    if (!isNext && !isNamedHere(next.validators())) {
      int shared = Overlap.sealed(validators, later.network(), certificate);
      if (shared < Overlap.needed(validators)) {
        return new Refused(
            Reason.UNKNOWN_VALIDATORS,
            "%d of the %d validators known since block %d have sealed block %d, %d needed"
                .formatted(
                    shared,
                    validators.size(),
                    header.height(),
                    later.height(),
                    Overlap.needed(validators)));
      }
    }
    return certificate
        .whyInvalid(later, next.validators())
        .<Step>map(why -> new Refused(Reason.NOT_FINAL, why))
        .orElseGet(() -> new Trusted(new Trust(later, next.validators())));
  }
}
