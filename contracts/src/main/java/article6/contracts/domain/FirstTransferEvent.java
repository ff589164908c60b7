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
  ADAPTATION_FUND_TRANSFER,
  /** The cancellation for overall mitigation that Article 6.4 obliges to (64-4). */
  MANDATORY_OMGE_CANCELLATION,
  /** The share of proceeds that Article 6.4 levies for the Adaptation Fund (64-3, 64-6). */
  SHARE_OF_PROCEEDS;

  /** Whether a definition can name it: not what F-8 allows and Article 6.4 obliges to. */
  public boolean isDefinable() {
    return switch (this) {
      case INTERNATIONAL_TRANSFER, AUTHORISATION, ISSUANCE, USE_OR_CANCELLATION -> true;
      case OMGE_CANCELLATION,
          ADAPTATION_FUND_TRANSFER,
          MANDATORY_OMGE_CANCELLATION,
          SHARE_OF_PROCEEDS ->
          false;
    };
  }
}
