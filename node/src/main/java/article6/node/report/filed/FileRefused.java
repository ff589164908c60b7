package article6.node.report.filed;

import article6.node.report.finding.FindingCode;

/** A file as a whole can't be read; becomes the finding that says why. */
final class FileRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final FindingCode code;
  private final String value;
  private final String expected;

  FileRefused(FindingCode code, String value, String expected) {
    super(code + ": " + value);
    this.code = code;
    this.value = value;
    this.expected = expected;
  }

  FileRefused(FindingCode code, Exception cause) {
    super(code + ": " + cause.getMessage(), cause);
    this.code = code;
    this.value = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    this.expected = "";
  }

  FindingCode code() {
    return code;
  }

  String value() {
    return value;
  }

  String expected() {
    return expected;
  }
}
