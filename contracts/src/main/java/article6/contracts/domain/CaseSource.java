package article6.contracts.domain;

/** Who found an inconsistency (4/CMA.6; domain §5.3). */
public enum CaseSource {
  /** A Party itself, in a check before filing or while comparing reports. */
  PRECHECK,
  /** The secretariat's consistency check (2/CMA.3 annex ¶33). */
  CARP,
  /** The Article 6 technical expert review. */
  TER
}
