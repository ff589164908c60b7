package article6.node.chain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tuweni.bytes.Bytes;

/**
 * The place of an event in the history of the ledger, the same on every node and for ever. A reader
 * that keeps the cursor of the last event it has seen resumes exactly after it. Written {@code
 * height.transaction.index}, such as 17.0.2.
 *
 * @param transaction index of the transaction within the block
 * @param index of the event within the transaction
 */
public record EventCursor(long height, int transaction, int index)
    implements Comparable<EventCursor> {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,18})\\.([0-9]{1,9})\\.([0-9]{1,9})");

  /** Before everything: no event stands here. */
  public static final EventCursor START = new EventCursor(-1, 0, 0);

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public static EventCursor parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not an event cursor such as 17.0.2".formatted(text));
    }
    return new EventCursor(
        Long.parseLong(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /** After every event of a block. */
  public static EventCursor endOf(long height) {
    return new EventCursor(height, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** The cursor from which the event here comes next. */
  EventCursor justBefore() {
    if (index > 0) {
      return new EventCursor(height, transaction, index - 1);
    }
    return transaction > 0
        ? new EventCursor(height, transaction - 1, Integer.MAX_VALUE)
        : endOf(height - 1);
  }

  /** Sorts as the cursors do. */
  Bytes key() {
    return Bytes.concatenate(
        Bytes.ofUnsignedLong(height), Bytes.ofUnsignedInt(transaction), Bytes.ofUnsignedInt(index));
  }

  @Override
  public int compareTo(EventCursor other) {
    int byHeight = Long.compare(height, other.height);
    int byTransaction = Integer.compare(transaction, other.transaction);
    if (byHeight != 0) {
      return byHeight;
    }
    return byTransaction != 0 ? byTransaction : Integer.compare(index, other.index);
  }

  @Override
  public String toString() {
    return this.equals(START) ? "" : "%d.%d.%d".formatted(height, transaction, index);
  }
}
