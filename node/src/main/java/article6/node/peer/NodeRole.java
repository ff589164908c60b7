package article6.node.peer;

/** What the ledger admits a node as. */
public enum NodeRole {
  /** Votes on blocks. */
  VALIDATOR,
  /** Reads and relays, never votes. */
  OBSERVER
}
