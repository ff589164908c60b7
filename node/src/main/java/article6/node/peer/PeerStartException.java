package article6.node.peer;

import java.io.IOException;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;

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

  private PeerStartException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  static PeerStartException of(String host, int port, Throwable cause) {
    Code code = codeOf(cause);
    String where = "the peer port %d on %s ".formatted(port, host);
    String message =
        switch (code) {
          case PORT_IN_USE ->
              where
                  + "is in use by another process, perhaps by this node started before: stop that"
                  + " process, or configure another peer port";
          case ADDRESS_NOT_AVAILABLE ->
              where
                  + "can't be opened, because this machine has no such address: configure an"
                  + " address of this machine, or 0.0.0.0 for all of them";
          case NOT_PERMITTED ->
              where
                  + "may not be opened by this user: configure a port above 1023, or grant the"
                  + " right";
          case OTHER -> where + "can't be opened: " + cause.getMessage();
        };
    return new PeerStartException(code, message, cause);
  }

  private static Code codeOf(Throwable cause) {
    if (cause instanceof UnresolvedAddressException) {
      return Code.ADDRESS_NOT_AVAILABLE;
    }
    // the platform tells these apart in words only
    String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("permission denied")) {
      return Code.NOT_PERMITTED;
    } else if (words.contains("cannot assign requested address")) {
      return Code.ADDRESS_NOT_AVAILABLE;
    } else if (cause instanceof BindException || words.contains("already in use")) {
      return Code.PORT_IN_USE;
    }
    return Code.OTHER;
  }
}
