package article6.contracts.domain;

/** Where a unit is in its life. All but {@link #HELD} are terminal (rule U-6). */
public enum UnitStatus {
  HELD,
  USED_TOWARDS_NDC,
  USED_FOR_IMP,
  CANCELLED_FOR_OP,
  CANCELLED_FOR_OMGE,
  CANCELLED_OTHER,
  CANCELLED_FROM_BUFFER;

  public boolean isTerminal() {
    return this != HELD;
  }
}
