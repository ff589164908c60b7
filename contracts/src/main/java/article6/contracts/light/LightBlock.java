package article6.contracts.light;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.ValidatorSet;

/**
 * A final block without its content, with what shows whose seals it needs: the header before it,
 * which names the set of its validators by hash, and that set itself.
 *
 * @param parent the header before; never of the genesis' parent, which there is none of
 * @param validators the set that had to seal this height
 */
public record LightBlock(
    BlockHeader parent, BlockHeader header, Certificate certificate, ValidatorSet validators) {
  /** More than there are Parties to the Paris Agreement, few enough to be checked in a moment. */
  public static final int VALIDATORS_MAX = 256;

  /**
   * @throws IllegalArgumentException when the set is larger than that of any network
   */
  public LightBlock {
    requireFew(validators);
  }

  static void requireFew(ValidatorSet validators) {
    if (validators.size() > VALIDATORS_MAX) {
      throw new IllegalArgumentException(
          "a set of %d validators, at most %d".formatted(validators.size(), VALIDATORS_MAX));
    }
  }

  public long height() {
    return header.height();
  }
}
