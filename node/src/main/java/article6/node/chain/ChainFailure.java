package article6.node.chain;

/**
 * This node can't go on: what it computes can't be right, or differs from what a quorum has made
 * final. The message says what was found; a node that meets this stops.
 */
public final class ChainFailure extends RuntimeException {
  /** Why, for exit codes and tests. */
  public enum Code {
    /** A block would break the accounting of units. */
    INVARIANT_BROKEN,
    /** A quorum made a block final that is not valid here. */
    DIVERGED,
    /** The ledger in the store was not started from this genesis, or needs another release. */
    OTHER_LEDGER
  }

  private final Code code;

  public ChainFailure(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
