package article6.contracts.domain;

/** How far an inconsistency case is (domain §5.3). */
public enum CaseStatus {
  /** Found and on record; the Parties concerned were not notified yet. */
  DETECTED,
  /** The Parties concerned were notified; not all have acknowledged. */
  NOTIFIED,
  /** All have acknowledged; not all have answered. */
  ALL_ACKNOWLEDGED,
  /** All have answered, nobody disputes, and a report was corrected. */
  CORRECTED,
  /** All have answered, and nobody corrects or disputes anything. */
  EXPLAINED,
  /** All have answered, and a Party disputes that there is an inconsistency. */
  DISPUTED,
  /** Whoever raised it and all Parties concerned agree that it is over. */
  RESOLVED,
  /** A report of the technical expert review names it as persistent. */
  PERSISTENT,
  /** Whoever raised it takes it back. */
  WITHDRAWN;

  /** Whether there is still something inconsistent, so that its units are flagged. */
  public boolean isOpen() {
    return this != RESOLVED && this != WITHDRAWN;
  }

  /** Whether Parties were notified, and it is still open. */
  public boolean awaitsParties() {
    return isOpen() && this != DETECTED;
  }

  /** Whether all Parties concerned have answered, and nothing followed from it yet. */
  public boolean isAnswered() {
    return this == CORRECTED || this == EXPLAINED || this == DISPUTED;
  }
}
