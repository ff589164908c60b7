package article6.node.report.letter;

import java.util.List;

/**
 * A paper in words, ready to be written out.
 *
 * @param gaps what the paper must say and the ledger does not
 */
public record Paper(
    String title, String lead, List<Section> sections, List<Gap> gaps, Family family) {
  /** A letter or statement. */
  Paper(String title, String lead, List<Section> sections, List<Gap> gaps) {
    this(title, lead, sections, gaps, Family.LETTER);
  }

  /** What kind of paper it is, for the words by which it is told what is missing. */
  public enum Family {
    LETTER,
    REPORT
  }

  /** A part with its heading. */
  public record Section(String title, List<Line> lines) {}

  /** A labelled statement; several values stand below each other. */
  public record Line(String label, List<String> values, Mark mark) {
    static Line stated(String label, String value) {
      return new Line(label, List.of(value), Mark.STATED);
    }
  }

  /**
   * Something that is missing.
   *
   * @param code name of the field, stable for programs
   * @param message what is missing, and what to do about it
   */
  public record Gap(String code, String message) {}

  /** How a line is to be read. */
  public enum Mark {
    /** The ledger says it. */
    STATED,
    /** The ledger says nothing, and need not. */
    OPEN,
    /** The ledger does not say what this paper must. */
    MISSING,
    /** A person writes it. */
    TO_WRITE
  }
}
