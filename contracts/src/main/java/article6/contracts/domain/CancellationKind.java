package article6.contracts.domain;

import article6.contracts.codec.Added;

/** Why units are cancelled (rule U-9). */
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
  /** Mandatory, to deliver overall mitigation: what Article 6.4 cancels at issuance (64-4). */
  @Added
  MANDATORY_OMGE,
  /** From the buffer pool, to make good a reversal (64-12). */
  @Added
  BUFFER,
  /** Replaced by other units of the same mitigation, such as after a conversion of a registry. */
  @Added
  ADMINISTRATIVE
}
