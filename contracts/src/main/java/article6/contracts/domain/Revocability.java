package article6.contracts.domain;

/** Whether an authorization can be revoked; each says so for itself. */
public enum Revocability {
  /** As far as the terms for changes after first transfer go. */
  AS_TERMS_SAY,
  /** For units not first transferred yet, and never for others. */
  BEFORE_FIRST_TRANSFER,
  /** Not at all. */
  NEVER
}
