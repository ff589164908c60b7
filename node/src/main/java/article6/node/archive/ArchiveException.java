package article6.node.archive;

/**
 * A folder or chain file can't be used further. The message says what was found, and at which
 * height where that is known. What was committed before stays valid.
 */
public final class ArchiveException extends Exception {
  /** Why, for exit codes and tests. */
  public enum Code {
    /** There is no ledger in the folder. */
    NO_LEDGER,
    /** A node runs on the folder. */
    IN_USE,
    /** Folder, file and genesis are not of one network. */
    OTHER_NETWORK,
    /** The disk refused, or the folder is damaged. */
    STORE,
    /** The file is none of ours, or of a later format. */
    NOT_A_CHAIN_FILE,
    /** The file is damaged or ends early. */
    DAMAGED,
    /** The heights asked for, or those of the file, don't fit the ledger. */
    WRONG_HEIGHTS,
    /** A block is not proven final, not valid, or other than the final one here. */
    REFUSED,
    /** No snapshot can be taken of this folder. */
    NO_SNAPSHOT,
    /** The file is no snapshot, of a later format, or damaged. */
    SNAPSHOT_DAMAGED,
    /** The snapshot is not proven final, or not what its block says. */
    SNAPSHOT_REFUSED,
    /** There is a ledger in the folder already. */
    NOT_EMPTY
  }

  private final Code code;

  ArchiveException(Code code, String message) {
    super(message);
    this.code = code;
  }

  ArchiveException because(Throwable cause) {
    initCause(cause);
    return this;
  }

  public Code code() {
    return code;
  }
}
