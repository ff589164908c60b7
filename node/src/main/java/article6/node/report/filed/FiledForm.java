package article6.node.report.filed;

import article6.node.report.aef.AefProfile;

/** In whose words a report was filed, as far as its words tell. */
public enum FiledForm {
  NOM_2026_02,
  CHECKER_2025,
  /** The older draft of 6/CMA.4 annex VII. */
  DRAFT_ANNEX_VII;

  /** The profile in which the ledger says the same. */
  public AefProfile profile() {
    return this == CHECKER_2025 ? AefProfile.CHECKER_2025 : AefProfile.NOM_2026_02;
  }
}
