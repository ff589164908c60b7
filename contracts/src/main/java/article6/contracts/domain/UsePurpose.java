package article6.contracts.domain;

/**
 * What a unit is used for: an NDC, or one of the two other international mitigation purposes
 * (2/CMA.3 annex ¶1).
 */
public enum UsePurpose {
  /** Towards the achievement of an NDC. */
  NDC,
  /** International mitigation purposes other than an NDC, such as CORSIA. */
  IMP,
  /** Other purposes as determined by the first transferring Party. */
  OP
}
