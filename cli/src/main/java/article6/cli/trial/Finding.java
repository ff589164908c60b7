package article6.cli.trial;

import article6.cli.console.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something that must not be.
 *
 * @param facts what the sentence in the catalogue has gaps for
 */
record Finding(Kind kind, List<String> facts) {
  /** Stable names. */
  enum Kind {
    /** Two nodes have different final blocks at one height. */
    FORK,
    /** Nodes with the same block say that they have another state after it. */
    STATE_DIFFERS,
    /** A block does not follow the one before it. */
    NOT_CHAINED,
    /** A client was told that a transaction is final, and a node has another or none there. */
    LOST,
    /** A transaction stands in more than one place. */
    TWICE,
    /** A unit left an account it was not in. */
    DOUBLE_SPEND,
    /** An account does not hold what its transfers make, or units appeared or vanished. */
    UNITS,
    /** A node has evidence that a validator, all of which are honest here, voted twice. */
    DOUBLE_VOTE,
    /** The nodes did not come to the same newest block in time. */
    NO_AGREEMENT,
    /** A transaction had no answer in time after everything was healed. */
    NOT_FINAL,
    /** A node was not back, or not voting, in time after its fault was over. */
    NOT_BACK,
    /** A node stopped by itself. */
    STOPPED,
    /** A damaged or full node stopped without saying clearly why. */
    UNCLEAR,
    /** A receipt that a node gave proves nothing. */
    BAD_RECEIPT,
    /** The chain on the disk of a stopped node does not bear to be checked and executed again. */
    BROKEN_CHAIN;

    String key() {
      return "trial.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  Finding {
    facts = List.copyOf(facts);
  }

  static Finding of(Kind kind, Object... facts) {
    return new Finding(kind, Arrays.stream(facts).map(String::valueOf).toList());
  }

  /** For people. */
  String say(Words words) {
    return words.say(kind.key(), facts.toArray());
  }
}
