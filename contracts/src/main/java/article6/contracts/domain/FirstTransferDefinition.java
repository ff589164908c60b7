package article6.contracts.domain;

/**
 * What the first transferring Party says a first transfer is, where it authorises for other
 * international mitigation purposes (2/CMA.3 annex ¶2(b)).
 */
public enum FirstTransferDefinition {
  AUTHORISATION("Authorisation"),
  ISSUANCE("Issuance"),
  USE_OR_CANCELLATION("Use or Cancellation");

  private final String label;

  FirstTransferDefinition(String label) {
    this.label = label;
  }

  /** The word of the common nomenclatures, to the letter. */
  public String label() {
    return label;
  }
}
