package article6.contracts.domain;

/** When the voluntary contributions of an approach are taken. */
public enum LevyMoment {
  ISSUANCE,
  /** At the first international transfer. */
  FIRST_TRANSFER
}
