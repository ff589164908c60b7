package article6.node.report.aef;

/** Types of actions of table 3, in the words of the common nomenclatures. */
enum ActionType {
  AUTHORIZATION("Authorization"),
  FIRST_TRANSFER("First transfer"),
  TRANSFER("Transfer"),
  ACQUISITION("Acquisition"),
  USE("Use"),
  CANCELLATION("Cancellation"),
  VOLUNTARY_CANCELLATION("Voluntary Cancellation");

  private final String label;

  ActionType(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
