package article6.contracts.domain;

/** Where a unit is in its life. All but {@link #HELD} are terminal (rule U-6). */
public enum UnitStatus {
  HELD,
  USED_TOWARDS_NDC,
  USED_FOR_IMP,
  CANCELLED_FOR_OP,
  CANCELLED_FOR_OMGE,
  CANCELLED_OTHER,
  /** Cancelled from the buffer pool of Article 6.4 for a reversal. */
  CANCELLED_FOR_REVERSAL,
  /** Cancelled administratively, other units standing in their place. */
  REPLACED;

  public boolean isTerminal() {
    return this != HELD;
  }
}
