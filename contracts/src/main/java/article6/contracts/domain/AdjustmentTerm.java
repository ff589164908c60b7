package article6.contracts.domain;

/** The two terms by which a balance differs from emissions (C-2; 2/CMA.3 annex ¶8). */
public enum AdjustmentTerm {
  /** First transferred outcomes of a year, added by the host. */
  FIRST_TRANSFERRED,
  /** Outcomes used for a year, subtracted by the user. */
  USED
}
