package article6.contracts.domain;

/** Where a request for authorization is; all but {@link #SUBMITTED} are final. */
public enum RequestStatus {
  SUBMITTED,
  APPROVED,
  /** Approved for less than was asked for: quantity, vintages, purposes or Parties. */
  APPROVED_IN_PART,
  REJECTED,
  WITHDRAWN
}
