package article6.node.consensus;

/** What a validator says within one round, in the order in which it may say it. */
public enum Step {
  ROUND_CHANGE,
  PROPOSE,
  PREPARE,
  COMMIT
}
