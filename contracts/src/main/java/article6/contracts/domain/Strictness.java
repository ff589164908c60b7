package article6.contracts.domain;

/** What a network does about a rule that the decisions leave to its Parties. */
public enum Strictness {
  REFUSE,
  WARN,
  /** The rule is not looked at. */
  IGNORE
}
