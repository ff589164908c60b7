package article6.contracts.domain;

/** How far a CDM activity has come on its way to the mechanism (rule 64-11). */
public enum TransitionStage {
  REQUESTED,
  APPROVED_BY_HOST,
  DOCUMENTS_COMPLETE,
  TRANSITIONED,
  /** The last day of the next step has passed without it. */
  LAPSED
}
