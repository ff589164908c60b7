package article6.node.report.sheet;

import article6.node.report.finding.FindingCode;

/** A file as a whole can't be read; becomes the finding that says why. */
public final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final FindingCode code;
  private final String value;
  private final String expected;

  public FileRefused(FindingCode code, String value, String expected) {
    super(code + ": " + value);
    this.code = code;
    this.value = value;
    this.expected = expected;
  }

  public FileRefused(FindingCode code, Exception cause) {
    super(code + ": " + cause.getMessage(), cause);
    this.code = code;
    this.value = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    this.expected = "";
  }

  public FindingCode code() {
    return code;
  }

  public String value() {
    return value;
  }

  public String expected() {
    return expected;
  }
}
