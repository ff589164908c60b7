package article6.node.chain;

/** What became of a certified block that another node sent. */
public sealed interface ImportResult {
  /** It is final here now. */
  record Committed(FinalBlock block) implements ImportResult {}

  /** It was final here before. */
  record AlreadyFinal() implements ImportResult {}

  /** Blocks before it are missing. */
  record NotNext(long expectedHeight) implements ImportResult {}

  /**
   * It proves nothing: the sender is at fault.
   *
   * @param reason in words
   */
  record Unproven(String reason) implements ImportResult {}
}
