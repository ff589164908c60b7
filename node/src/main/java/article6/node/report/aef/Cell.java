package article6.node.report.aef;

import java.time.LocalDate;
import java.util.Optional;

/** What stands in a field, before a file format decides how to write it. */
sealed interface Cell {
  /** Not known, or does not apply. */
  Cell BLANK = new Blank();

  /** Does not apply, in a field of words. */
  Cell NOT_APPLICABLE = new Text("NA");

  static Cell text(String text) {
    return text.isBlank() ? BLANK : new Text(text);
  }

  static <T> Cell text(Optional<T> text) {
    return text.map(it -> text(it.toString())).orElse(BLANK);
  }

  static Cell whole(long number) {
    return new Whole(number);
  }

  static Cell day(LocalDate day) {
    return new Day(day);
  }

  record Blank() implements Cell {}

  record Text(String text) implements Cell {}

  record Whole(long number) implements Cell {}

  record Day(LocalDate day) implements Cell {}

  /** Filled by the centralized accounting and reporting platform; says so, to the letter. */
  enum Carp implements Cell {
    INFORMATION("{Information in this field is populated by the CARP}"),
    LINK("{Link to be produced by the CARP}");

    private final String text;

    Carp(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
