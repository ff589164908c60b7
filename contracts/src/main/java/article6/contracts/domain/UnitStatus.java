package article6.contracts.domain;

/**
 * Where a unit is in its life. All but {@link #HELD} and {@link #LOCKED_FOR_EXPORT} are terminal
 * (rule U-6).
 */
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
  REPLACED,
  /** Still with its holder, and bound until another registry has answered. */
  LOCKED_FOR_EXPORT,
  /** Lives on in another registry. */
  EXPORTED;

  public boolean isTerminal() {
    return this != HELD && this != LOCKED_FOR_EXPORT;
  }
}
