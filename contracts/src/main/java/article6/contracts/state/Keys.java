package article6.contracts.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.tuweni.bytes.Bytes;

/** Ordered keys: one byte for the table, then parts that sort as their values do. */
public final class Keys {
  /**
   * Byte by byte, unsigned, shorter first: the order of the store. (Bytes itself compares as
   * numbers.)
   */
  public static final Comparator<Bytes> ORDER =
      (one, other) -> Arrays.compareUnsigned(one.toArrayUnsafe(), other.toArrayUnsafe());

  private Keys() {}

  /** A text part, ended by a zero so that no part is the beginning of another. */
  public static Bytes text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a zero character in a key");
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Bytes.wrap(Arrays.copyOf(bytes, bytes.length + 1));
  }

  /** Parts in one array, which costs less to compare than {@link Bytes#concatenate}'s views do. */
  public static Bytes join(Bytes... parts) {
    int size = 0;
    for (Bytes part : parts) {
      size += part.size();
    }
    byte[] joined = new byte[size];
    int at = 0;
    for (Bytes part : parts) {
      System.arraycopy(part.toArrayUnsafe(), 0, joined, at, part.size());
      at += part.size();
    }
    return Bytes.wrap(joined);
  }

  public static Bytes number(long number) {
    return Bytes.ofUnsignedLong(number);
  }

  static boolean startsWith(Bytes key, Bytes prefix) {
    return key.size() >= prefix.size() && key.slice(0, prefix.size()).equals(prefix);
  }
}
