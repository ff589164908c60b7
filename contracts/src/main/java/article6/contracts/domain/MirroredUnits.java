package article6.contracts.domain;

/**
 * Units as another registry shows them.
 *
 * @param vintage calendar year in which the mitigation occurred
 * @param account the account they stand in there, as that registry names it
 * @param status their state there, in that registry's words
 */
public record MirroredUnits(UnderlyingRange units, int vintage, String account, String status) {
  /**
   * Ranges in one view: as many as an account of a large programme has blocks, and few enough that
   * replacing them is one action.
   */
  public static final int RANGES_MAX = 1_000;
}
