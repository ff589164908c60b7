package article6.node.api;

/** The API can't listen. The message says why and what to do. */
public final class ApiStartException extends RuntimeException {
  ApiStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
