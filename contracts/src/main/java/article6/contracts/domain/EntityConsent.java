package article6.contracts.domain;

/** Who consents when units leave an account that a Party keeps for an entity. */
public enum EntityConsent {
  /** The Party's registrar alone. */
  NOT_ASKED,
  /** An officer of the entity and the Party's registrar. */
  TOGETHER,
  /** An officer of the entity alone. */
  ALONE
}
