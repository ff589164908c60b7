package article6.contracts.adjustment;

/**
 * Which years of an NDC period count as elapsed when a cumulative amount is averaged (2/CMA.3 annex
 * ¶7(a)(ii)). The decision does not say; registries and experts read it in two ways (C-5b).
 */
public enum ElapsedYears {
  /**
   * Years from the first of the period to the latest with an inventory. A year without a figure in
   * between has elapsed too.
   */
  INVENTORY_YEARS,
  /** Years from the first of the period to the last calendar year that has ended. */
  CALENDAR
}
