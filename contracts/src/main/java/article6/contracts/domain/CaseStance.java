package article6.contracts.domain;

/** What a Party says to an inconsistency (domain §5.3). */
public enum CaseStance {
  /** It has filed a report in which it is corrected. */
  CORRECTED,
  /** The reports are right as they are, and it says why they differ. */
  EXPLAINED,
  /** It disputes that there is an inconsistency. */
  DISPUTED
}
