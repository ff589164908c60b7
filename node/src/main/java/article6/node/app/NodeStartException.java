package article6.node.app;

/** The node can't start. The message says what was found and what to do. */
public final class NodeStartException extends Exception {
  private final Code code;

  /** Stable names of why; the numbers are those of sysexits. */
  public enum Code {
    /** The data folder is damaged, full or in use. */
    STORE(74),
    /** The data folder is of another network, or this release does not fit it. */
    OTHER_LEDGER(78),
    /** The genesis does not name this node's key. */
    NOT_ADMITTED(77),
    /** A port can't be opened. */
    PORT(69);

    private final int exitCode;

    Code(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  NodeStartException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  NodeStartException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
