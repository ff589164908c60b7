package article6.contracts.domain;

/** What a reviewer thinks of a proposal. */
public enum ReviewOpinion {
  SUPPORTS,
  OBJECTS,
  COMMENTS
}
