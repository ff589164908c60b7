package article6.contracts.domain;

/**
 * Why units are cancelled (rule U-9). Those that only Article 6.4 knows are the mechanism's acts.
 */
public enum CancellationKind {
  /**
   * For other purposes as determined by the first transferring Party: a use of an OIMP
   * authorization.
   */
  OTHER_PURPOSES,
  /** Voluntary, to deliver overall mitigation in global emissions: counts towards nobody (U-12). */
  VOLUNTARY_OMGE,
  /** Any other voluntary cancellation. */
  OTHER,
  /** From the buffer pool of the mechanism, to compensate a reversal (64-12). */
  BUFFER,
  /**
   * The share of an issuance of the mechanism for overall mitigation in global emissions (64-4).
   */
  MANDATORY_OMGE
}
