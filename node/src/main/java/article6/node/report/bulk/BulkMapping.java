package article6.node.report.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file becomes actions, step by step: each step reads the file once and makes rows of one
 * kind.
 */
public record BulkMapping(String name, List<Step> steps) {
  public BulkMapping {
    steps = List.copyOf(steps);
  }

  /**
   * @param sheet name of the sheet; where it is empty every sheet with the labels is read
   * @param header row of the labels, counted from 1; 0 to look for it
   * @param distinct whether rows that come to the same action make it once
   * @param columns where the value of each column of the kind comes from; nothing for a file that
   *     has the kind's own labels
   * @param values values of the file that templates join, by their names
   * @param only rows that are taken: those with one of these values in a column of the file
   * @param habits how the file writes dates and numbers
   */
  public record Step(
      BulkKind kind,
      String sheet,
      int header,
      boolean distinct,
      Optional<Map<String, Source>> columns,
      Map<String, Value> values,
      Map<String, List<String>> only,
      Habits habits) {
    public Step {
      columns = columns.map(Map::copyOf);
      values = Map.copyOf(values);
      only = Map.copyOf(only);
    }

    /** A sheet with the kind's own labels. */
    static Step plain(BulkKind kind, String sheet) {
      return new Step(kind, sheet, 0, false, Optional.empty(), Map.of(), Map.of(), Habits.PLAIN);
    }
  }

  /** A value of the file that is none of the kind's columns, but a part of some. */
  public record Value(Source.Column source, BulkForm.Nature nature) {}

  /** Where a value comes from. */
  public sealed interface Source {
    /** The same in every row. */
    record Constant(String text) implements Source {}

    /**
     * What stands in a column of the file.
     *
     * @param label of that column
     * @param take the part of the text that is meant
     * @param words what words of the file mean here, by their spelling in small letters
     * @param otherwise what a blank cell stands for
     */
    record Column(
        String label, Optional<SerialForm> take, Map<String, String> words, String otherwise)
        implements Source {
      public Column {
        words = Map.copyOf(words);
      }
    }

    /** Text around values of other columns of the same row, such as {@code ${Account}-1}. */
    record Joined(String template) implements Source {}
  }

  /**
   * How a file writes things.
   *
   * @param dates patterns of its dates, such as {@code d/M/yyyy}; {@code serial} for bare numbers
   *     of days as spreadsheet programs count them
   * @param thousands the sign between groups of three digits; empty where there is none
   */
  public record Habits(List<String> dates, String thousands) {
    static final Habits PLAIN = new Habits(List.of(), "");

    public Habits {
      dates = List.copyOf(dates);
    }
  }

  /** A file that has one kind's own labels. */
  public static BulkMapping plain(BulkKind kind) {
    return new BulkMapping(kind.word(), List.of(Step.plain(kind, "")));
  }

  /** A workbook with a sheet for each kind, as exports are. */
  public static BulkMapping allSheets() {
    List<Step> steps = new ArrayList<>();
    for (BulkKind kind : BulkKind.values()) {
      steps.add(Step.plain(kind, kind.sheet()));
    }
    return new BulkMapping("all", steps);
  }
}
