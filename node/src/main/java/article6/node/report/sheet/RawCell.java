package article6.node.report.sheet;

import java.time.LocalDate;

/**
 * A value as a file has it, before anybody asks what it should be.
 *
 * @param text of a number its digits, of a day its ISO form, of a formula or error what was shown
 */
public record RawCell(Kind kind, String text) {
  public enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    DAY,
    FLAG,
    /** Never executed; the text is what the program that wrote the file had computed. */
    FORMULA,
    ERROR
  }

  public static final RawCell BLANK = new RawCell(Kind.BLANK, "");

  public static RawCell text(String text) {
    String clean = Spelling.clean(text);
    return clean.isEmpty() ? BLANK : new RawCell(Kind.TEXT, clean);
  }

  public static RawCell number(String digits) {
    return new RawCell(Kind.NUMBER, digits);
  }

  public static RawCell day(LocalDate day) {
    return new RawCell(Kind.DAY, day.toString());
  }

  public boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
