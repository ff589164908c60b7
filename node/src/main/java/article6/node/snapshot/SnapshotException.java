package article6.node.snapshot;

/**
 * A snapshot can't be taken, read or brought in. The message says what was found and what to do;
 * the ledger of this node is as it was, or still empty.
 */
public final class SnapshotException extends Exception {
  /** Why, for exit codes and tests. */
  public enum Code {
    /** This node doesn't keep the blocks that a snapshot has to carry. */
    HISTORY_TOO_SHORT,
    /** Larger than any snapshot may be. */
    TOO_LARGE,
    /** Not enough room, or the disk refuses. */
    DISK,
    /** It is none, of a later format, or damaged. */
    MALFORMED,
    /** It is of another network, or of a law that this release doesn't have. */
    OTHER_NETWORK,
    /** Nothing proves its block final. */
    UNPROVEN,
    /** Its content is not what its block says. */
    FALSE,
    /** The folder holds a ledger already. */
    NOT_EMPTY
  }

  private final Code code;

  SnapshotException(Code code, String message) {
    super(message);
    this.code = code;
  }

  SnapshotException because(Throwable cause) {
    initCause(cause);
    return this;
  }

  public Code code() {
    return code;
  }
}
