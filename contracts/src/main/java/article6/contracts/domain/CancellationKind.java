package article6.contracts.domain;

/**
 * Why units are cancelled (rule U-9). The kinds that only Article 6.4 knows come with its rules.
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
  OTHER
}
