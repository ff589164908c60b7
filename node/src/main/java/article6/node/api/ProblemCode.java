package article6.node.api;

/** Stable codes of everything the API can refuse besides what the law refuses. */
enum ProblemCode {
  REQUEST_MALFORMED(400),
  PARAMETER_INVALID(400),
  HOST_REFUSED(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  HEAD_MOVED(409),
  HISTORY_NOT_KEPT(410),
  REQUEST_TOO_LARGE(413),
  MEDIA_TYPE_UNSUPPORTED(415),
  INTERNAL(500),
  NODE_OVERLOADED(503),
  STREAMS_EXHAUSTED(503),
  NOT_READY(503);

  private final int status;

  ProblemCode(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }
}
