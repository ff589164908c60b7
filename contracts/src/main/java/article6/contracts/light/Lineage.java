package article6.contracts.light;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.ValidatorSet;
import java.util.List;

/**
 * How the validators of a block descend from those of the genesis: what a receipt carries so that
 * it is checked offline also after the set has changed.
 *
 * @param parent the header before that of the receipt
 * @param validators the set that had to seal the header of the receipt
 * @param path final blocks that lead from the genesis to that set, in their order; empty when it
 *     can be reached at once
 */
public record Lineage(BlockHeader parent, ValidatorSet validators, List<LightBlock> path) {
  /** Longest path: two changes a year for more than a century, some megabytes at the worst. */
  public static final int PATH_MAX = 256;

  /**
   * @throws IllegalArgumentException when the path or the set is too long
   */
  public Lineage {
    LightBlock.requireFew(validators);
    if (path.size() > PATH_MAX) {
      throw new IllegalArgumentException(
          "a path of %d blocks, at most %d".formatted(path.size(), PATH_MAX));
    }
    path = List.copyOf(path);
  }
}
