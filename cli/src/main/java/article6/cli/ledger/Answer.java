package article6.cli.ledger;

import java.util.List;

/** What became of a transaction. */
public sealed interface Answer {

  /**
   * It stands in a final block.
   *
   * @param warnings what deserves attention, in words
   */
  record Final(long height, List<String> warnings) implements Answer {
    public Final {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * A rule stands in its way.
   *
   * @param code stable, such as AUTH_QUANTITY_EXCEEDED
   * @param rule its id, such as A-8
   * @param source decision and paragraph
   * @param message in the language asked for
   */
  record Refused(String code, String rule, String source, String message) implements Answer {}
}
