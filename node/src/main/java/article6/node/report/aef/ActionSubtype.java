package article6.node.report.aef;

import article6.contracts.domain.FirstTransferEvent;

/** Subtypes of actions of table 3 that the ledger produces (common nomenclatures T26(b)). */
enum ActionSubtype {
  FIRST_TRANSFER_TO_ANOTHER_PARTY("First transfer to another Party"),
  AUTHORIZATION("Authorization"),
  ISSUANCE("Issuance"),
  USE_OR_CANCELLATION("Use or cancellation"),
  VOLUNTARY_OMGE("Voluntary cancellation to deliver OMGE"),
  MANDATORY_OMGE("Mandatory cancellation to deliver OMGE"),
  OTHER_CANCELLATIONS("Other cancellations"),
  MANDATORY_ADAPTATION_FUND("Mandatory transfer to the Adaptation Fund (A6.4 ERs)"),
  VOLUNTARY_ADAPTATION_FUND("Voluntary transfer to the Adaptation Fund (A6.4 ERs)"),
  NOT_YET_DEFINED("Not yet defined");

  private final String label;

  ActionSubtype(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** How a first transfer is filed, which must have a subtype (F-9). */
  static ActionSubtype of(FirstTransferEvent event) {
    return switch (event) {
      case INTERNATIONAL_TRANSFER -> FIRST_TRANSFER_TO_ANOTHER_PARTY;
      case AUTHORISATION -> AUTHORIZATION;
      case ISSUANCE -> ISSUANCE;
      case USE_OR_CANCELLATION -> USE_OR_CANCELLATION;
      case OMGE_CANCELLATION -> VOLUNTARY_OMGE;
      case MANDATORY_OMGE_CANCELLATION -> MANDATORY_OMGE;
      case ADAPTATION_FUND_TRANSFER, SHARE_OF_PROCEEDS -> NOT_YET_DEFINED;
    };
  }
}
