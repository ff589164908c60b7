package article6.node.chain;

/** What a node says of a block after executing it. */
sealed interface Judgement {
  record Valid(ExecutedBlock executed) implements Judgement {}

  /**
   * @param reason in words, for logs and operators
   */
  record Invalid(String reason) implements Judgement {}
}
