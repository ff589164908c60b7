package article6.contracts.domain;

/** What an account in a Party's section is kept for. */
public enum AccountKind {
  HOLDING,
  /**
   * The Adaptation Fund's, in the section of the Party that keeps it: units move in and out without
   * becoming those of the Party (U-10).
   */
  ADAPTATION_FUND
}
