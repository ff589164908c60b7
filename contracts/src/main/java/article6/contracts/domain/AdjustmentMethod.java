package article6.contracts.domain;

/** How corresponding adjustments are applied through an NDC period (2/CMA.3 annex ¶7). */
public enum AdjustmentMethod {
  /**
   * ¶7(a)(i): an indicative multi-year trajectory or budget for a single-year NDC; adjust each year
   * (C-4).
   */
  TRAJECTORY,
  /** ¶7(a)(ii): the average over the period for a single-year NDC (C-5). */
  AVERAGING,
  /** ¶7(b): a multi-year trajectory or budget of a multi-year NDC; adjust each year (C-6). */
  MULTI_YEAR
}
