package article6.node.peer;

import java.io.IOException;

/** The peer port could not be opened. The message says what to do. */
public final class PeerStartException extends IOException {
  private final Code code;

  /** Stable names of what can be wrong. */
  public enum Code {
    PORT_IN_USE,
    ADDRESS_NOT_AVAILABLE,
    NOT_PERMITTED,
    OTHER
  }

  PeerStartException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
