package article6.contracts.domain;

/** The act that was the first transfer of a unit (2/CMA.3 annex ¶2; rules F-1, F-2, F-8). */
public enum FirstTransferEvent {
  INTERNATIONAL_TRANSFER,
  AUTHORISATION,
  ISSUANCE,
  USE_OR_CANCELLATION,
  /** A voluntary cancellation for overall mitigation, recorded so (F-8). */
  OMGE_CANCELLATION,
  /** A voluntary transfer to the Adaptation Fund, recorded so (F-8). */
  ADAPTATION_FUND_TRANSFER;

  /** Whether a definition can name it: all but what F-8 allows to be recorded besides. */
  public boolean isDefinable() {
    return this != OMGE_CANCELLATION && this != ADAPTATION_FUND_TRANSFER;
  }
}
