package article6.node.peer;

/** Bytes that break the protocol. Without a stack trace: strangers cause it at will. */
final class WireException extends RuntimeException {
  private final CloseReason reason;

  WireException(CloseCode code, String detail) {
    super(detail, null, false, false);
    this.reason = CloseReason.of(code, detail);
  }

  CloseReason reason() {
    return reason;
  }
}
