package article6.node.simulator;

import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * What a simulated ledger orders, in eight bytes.
 *
 * @param number tells transactions of one kind apart
 * @param subject the unit that is taken, or the node that joins or leaves
 */
record ToyTransaction(Kind kind, int number, int subject) {
  enum Kind {
    /** May stand in the ledger once. */
    NOTE,
    /** Takes a unit that nobody has taken: of two such, one is refused. */
    TAKE,
    /** A node becomes a validator, or is none any more. */
    TOGGLE;

    private static final List<Kind> ALL = List.of(values());
  }

  private static final int SUBJECT_BITS = 16;
  private static final int KIND_SHIFT = 48;

  ToyTransaction {
    if (subject < 0 || subject >= 1 << SUBJECT_BITS || number < 0) {
      throw new IllegalArgumentException("does not fit");
    }
  }

  long code() {
    return (long) Kind.ALL.indexOf(kind) << KIND_SHIFT | (long) number << SUBJECT_BITS | subject;
  }

  Bytes encode() {
    return encode(code());
  }

  static Bytes encode(long code) {
    return Bytes.ofUnsignedLong(code);
  }

  /** Whether there is such a transaction. */
  static boolean isOne(long code) {
    return code >>> KIND_SHIFT < Kind.ALL.size();
  }

  /**
   * @throws IllegalArgumentException when there is no such transaction
   */
  static ToyTransaction of(long code) {
    if (!isOne(code)) {
      throw new IllegalArgumentException("no transaction " + code);
    }
    return new ToyTransaction(
        Kind.ALL.get((int) (code >>> KIND_SHIFT)),
        (int) (code >>> SUBJECT_BITS),
        (int) (code & ((1 << SUBJECT_BITS) - 1)));
  }
}
