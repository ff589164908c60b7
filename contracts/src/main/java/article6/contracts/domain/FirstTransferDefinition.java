package article6.contracts.domain;

import article6.contracts.codec.Added;

/**
 * What the first transferring Party says a first transfer is, where it authorises for other
 * international mitigation purposes (2/CMA.3 annex ¶2(b)).
 */
public enum FirstTransferDefinition {
  AUTHORISATION("Authorisation"),
  ISSUANCE("Issuance"),
  USE_OR_CANCELLATION("Use or Cancellation"),
  /**
   * What some Parties wrote although ¶2(b) has no such option: stored and flagged, and no first
   * transfer follows from it until the Party says what it means (A-6b).
   */
  @Added
  FIRST_INTERNATIONAL_TRANSFER("First international transfer");

  private final String label;

  FirstTransferDefinition(String label) {
    this.label = label;
  }

  /** The word of the common nomenclatures, to the letter. */
  public String label() {
    return label;
  }
}
