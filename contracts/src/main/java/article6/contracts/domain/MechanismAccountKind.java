package article6.contracts.domain;

/**
 * Kinds of accounts of the mechanism registry (rule 64-14). Those of one kind stand in the section
 * of the Party they are kept for; those the mechanism has once stand in its own section.
 */
public enum MechanismAccountKind {
  /** What was issued for a host's activities and not forwarded yet; one for each host (64-2). */
  PENDING,
  /** Of a Party, or of an entity under it. */
  HOLDING,
  /** From here units are only used. */
  RETIREMENT,
  /** From here units are only cancelled. */
  CANCELLATION,
  /** Where the share for overall mitigation in global emissions ended (64-4); one. */
  OMGE,
  /** The Adaptation Fund's, for the share of proceeds (64-3); one. */
  ADAPTATION_FUND,
  /** Set aside against reversals (64-12); one. */
  BUFFER_POOL;

  /** Whether it is kept for a Party or entity that asks for it. */
  public boolean isOpenedOnRequest() {
    return this == HOLDING || this == RETIREMENT || this == CANCELLATION;
  }
}
