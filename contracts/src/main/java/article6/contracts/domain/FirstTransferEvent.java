package article6.contracts.domain;

/** The act that was the first transfer of a unit (2/CMA.3 annex ¶2; rules F-1, F-2). */
public enum FirstTransferEvent {
  INTERNATIONAL_TRANSFER,
  AUTHORISATION,
  ISSUANCE,
  USE_OR_CANCELLATION
}
