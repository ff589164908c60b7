package article6.node.peer;

import java.io.IOException;

/** A request that got no answer: ask another peer. */
public final class PeerRequestException extends IOException {
  private final Code code;

  /** Stable names of why. */
  public enum Code {
    NOT_CONNECTED,
    TIMED_OUT,
    /** As many requests as allowed are unanswered, or the queue to the peer is full. */
    BUSY
  }

  PeerRequestException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
