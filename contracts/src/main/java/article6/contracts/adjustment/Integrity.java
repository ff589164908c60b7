package article6.contracts.adjustment;

/**
 * Whether a Party's adjusted emissions stayed within what it announced, so that taking part brought
 * no net increase within the NDC period (C-9; 2/CMA.3 annex ¶7).
 */
public enum Integrity {
  /** Within it. */
  PASS,
  /** Above it. */
  FAIL,
  /** Not known: the period runs, or an inventory or the trajectory is missing. Never a pass. */
  INDETERMINATE
}
