package article6.contracts.chain;

/** What a validator says within one round, in the order in which it may say it. */
public enum VoteStep {
  ROUND_CHANGE,
  PROPOSE,
  PREPARE,
  COMMIT
}
