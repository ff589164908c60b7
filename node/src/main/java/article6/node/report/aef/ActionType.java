package article6.node.report.aef;

/** Types of actions of table 3, in the words of the common nomenclatures. */
public enum ActionType {
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

  /** The word of the common nomenclatures, to the letter. */
  public String label() {
    return label;
  }
}
