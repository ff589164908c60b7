package article6.node.consensus;

/** What the shell found in place of the journal at start. */
public sealed interface JournalState {
  /** The record that was last persisted. */
  record Kept(JournalRecord journal) implements JournalState {}

  /** This key has never voted in this network, and the shell knows so from somewhere durable. */
  record NeverVoted() implements JournalState {}

  /** No readable journal although the key may have voted: disk wiped, backup restored. */
  record Lost() implements JournalState {}
}
