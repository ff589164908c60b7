package article6.node.peer;

import article6.contracts.codec.CodecException;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;

/** What went wrong on a socket, as a reason that can be told to the other side. */
final class Faults {
  private Faults() {}

  /** The cause behind what Netty has wrapped around it. */
  static Throwable unwrap(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return thrown instanceof DecoderException && cause != null ? cause : thrown;
  }

  /**
   * @param cause unwrapped; what is nobody else's doing becomes {@link CloseCode#INTERNAL_FAULT}
   */
  static CloseReason reasonFor(Throwable cause) {
    return switch (cause) {
      case WireException broken -> broken.reason();
      case IllegalArgumentException _ -> malformed();
      case CodecException _ -> malformed();
      case SSLException failed -> tls(failed);
      case IOException lost ->
          CloseReason.of(
              CloseCode.CONNECTION_LOST, CloseReason.printable(String.valueOf(lost.getMessage())));
      default ->
          CloseReason.of(CloseCode.INTERNAL_FAULT, "a fault of the closing node, see its log");
    };
  }

  private static CloseReason malformed() {
    return CloseReason.of(CloseCode.MALFORMED, "a message that can't be read");
  }

  /** TLS could not be completed. */
  static CloseReason tls(Throwable cause) {
    if (cause instanceof ClosedChannelException) {
      return CloseReason.of(
          CloseCode.CONNECTION_LOST, "the other side has closed during the TLS handshake");
    }
    // the message of the first would quote what a stranger has sent
    String why =
        cause instanceof NotSslRecordException
            ? "what came is not TLS"
            : CloseReason.printable(String.valueOf(cause.getMessage()));
    return CloseReason.of(
        CloseCode.TLS_FAILED,
        "no TLS 1.3 connection (%s); is this the peer port of an article6-ledger node?"
            .formatted(why));
  }
}
