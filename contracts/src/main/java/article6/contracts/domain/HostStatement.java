package article6.contracts.domain;

/**
 * What the host Party tells the Supervisory Body about the A6.4ERs of an activity: exactly one of
 * these (rule 64-1; 3/CMA.3 annex ¶42).
 */
public enum HostStatement {
  /** All of them, or a quantity of them, are authorised for NDC use, for OIMP, or for both. */
  AUTHORISE,
  /** None are authorised. */
  NOT_AUTHORISE,
  /** They are issued as mitigation contribution units, and may be authorised later (64-7). */
  CONTRIBUTION_MAY_AUTHORISE_LATER
}
