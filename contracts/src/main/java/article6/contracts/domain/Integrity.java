package article6.contracts.domain;

import java.util.List;

/**
 * Whether a Party's adjusted emissions stayed within what it announced, so that taking part brought
 * no net increase within or between NDC periods (C-9; 2/CMA.3 annex ¶7).
 */
public enum Integrity {
  /** Within it. */
  PASS,
  /** Above it. */
  FAIL,
  /** Not known: the period runs, or an inventory or the trajectory is missing. Never a pass. */
  INDETERMINATE;

  /** Over several periods or metrics: a failure counts first, then what is not known. */
  public static Integrity together(List<Integrity> each) {
    if (each.contains(FAIL)) {
      return FAIL;
    }
    return each.isEmpty() || each.contains(INDETERMINATE) ? INDETERMINATE : PASS;
  }
}
