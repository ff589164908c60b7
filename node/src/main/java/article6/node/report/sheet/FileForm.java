package article6.node.report.sheet;

/** What a file is, as its first bytes tell, whatever its name says. */
public enum FileForm {
  EMPTY,
  WORKBOOK,
  /** The older binary form of workbooks, or one that is encrypted. */
  OLD_OFFICE,
  JSON,
  TEXT,
  UNKNOWN;

  private static final int ZIP = 0x504b0304;
  private static final int OLD = 0xd0cf11e0;

  /** A file with a zero among so many bytes at its start is no text. */
  private static final int LOOKED_AT_MAX = 1_000;

  public static FileForm of(byte[] content) {
    if (content.length == 0) {
      return EMPTY;
    }
    int start = start(content);
    if (start == ZIP) {
      return WORKBOOK;
    }
    if (start == OLD) {
      return OLD_OFFICE;
    }
    if (firstSign(content) == '{') {
      return JSON;
    }
    return isText(content) ? TEXT : UNKNOWN;
  }

  private static int start(byte[] content) {
    int start = 0;
    for (int i = 0; i < Integer.BYTES && i < content.length; i++) {
      start = (start << Byte.SIZE) | (content[i] & 0xff);
    }
    return start;
  }

  private static int firstSign(byte[] content) {
    int at = 0;
    while (at < content.length
        && (content[at] == ' '
            || content[at] == '\n'
            || content[at] == '\r'
            || content[at] == '\t')) {
      at++;
    }
    return at < content.length ? content[at] : 0;
  }

  private static boolean isText(byte[] content) {
    int looked = Math.min(content.length, LOOKED_AT_MAX);
    for (int i = 0; i < looked; i++) {
      if (content[i] == 0) {
        return false;
      }
    }
    return true;
  }
}
