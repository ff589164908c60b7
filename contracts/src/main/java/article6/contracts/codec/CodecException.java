package article6.contracts.codec;

/**
 * Bytes that are not the canonical encoding of what they claim to be. The message names the place
 * and the reason.
 */
public final class CodecException extends RuntimeException {
  public CodecException(String message) {
    super(message);
  }

  public CodecException(String message, Throwable cause) {
    super(message, cause);
  }
}
