package article6.node.report.filed;

import java.time.LocalDate;

/**
 * A value as a file has it, before anybody asks what it should be.
 *
 * @param text of a number its digits, of a day its ISO form, of a formula or error what was shown
 */
record RawCell(Kind kind, String text) {
  enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    DAY,
    FLAG,
    /** Never executed; the text is what the program that wrote the file had computed. */
    FORMULA,
    ERROR
  }

  static final RawCell BLANK = new RawCell(Kind.BLANK, "");

  static RawCell text(String text) {
    String clean = Spelling.clean(text);
    return clean.isEmpty() ? BLANK : new RawCell(Kind.TEXT, clean);
  }

  static RawCell number(String digits) {
    return new RawCell(Kind.NUMBER, digits);
  }

  static RawCell day(LocalDate day) {
    return new RawCell(Kind.DAY, day.toString());
  }

  boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
