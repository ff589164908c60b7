package article6.contracts.codec;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.rlp.RLP;
import org.apache.tuweni.rlp.RLPException;

/**
 * The one canonical encoding of the ledger: RLP, derived from the components of records in their
 * order.
 *
 * <ul>
 *   <li>a record is the list of its components; a {@link Scalar} record is its only component;
 *   <li>a sealed interface is {@code [name of the record, the record]};
 *   <li>text is strict UTF-8; a number is a minimal big-endian integer; a date is the number {@code
 *       yyyymmdd}; an enum is its name; {@code Optional} is a list of nothing or one; {@code List}
 *       is a list.
 * </ul>
 *
 * <p>There is exactly one encoding of a value: the decoder encodes what it has read and refuses
 * bytes that differ, so trailing bytes, longer integers and foreign field orders can't smuggle a
 * second hash for the same content. The golden vectors of the tests pin the form.
 */
public final class Codec<T> {
  private static final ConcurrentMap<Class<?>, Codec<?>> KNOWN = new ConcurrentHashMap<>();

  private final Class<T> type;
  private final Shape shape;

  private Codec(Class<T> type) {
    this.type = type;
    this.shape = Shapes.of(type);
  }

  /** The codec of a record or of a sealed interface of records. */
  @SuppressWarnings("unchecked")
  public static <T> Codec<T> of(Class<T> type) {
    return (Codec<T>) KNOWN.computeIfAbsent(type, key -> new Codec<>(key));
  }

  /**
   * The encoding, in one array of its own: slices of what RLP concatenates can't be read (Tuweni
   * 2.8.0).
   */
  public Bytes encode(T value) {
    return Bytes.wrap(RLP.encode(writer -> shape.write(writer, value)).toArrayUnsafe());
  }

  /** The records of a sealed interface and of its families, in the order of their names. */
  public static List<Class<?>> recordsOf(Class<?> family) {
    return List.copyOf(Shapes.recordsByName(family).values());
  }

  /** What a component that a record got later is where it is left out; nothing for all others. */
  public static Optional<Object> emptyOf(RecordComponent component) {
    return Shapes.emptyOf(component);
  }

  /** Whether a value has anything that its records got later, as {@link Added} says. */
  public boolean usesAdded(T value) {
    return shape.usesAdded(value);
  }

  /**
   * Reads exactly one value.
   *
   * @param bytesMax refuse longer input before looking at it
   * @throws CodecException when the bytes are too long, malformed, or not canonical
   */
  public T decode(Bytes encoded, int bytesMax) {
    if (encoded.size() > bytesMax) {
      throw new CodecException(
          "%s of %d bytes exceeds the limit of %d bytes"
              .formatted(type.getSimpleName(), encoded.size(), bytesMax));
    }
    T value = read(encoded);
    if (!encode(value).equals(encoded)) {
      throw new CodecException("not the canonical encoding of a " + type.getSimpleName());
    }
    return value;
  }

  /**
   * Reads what {@link #encode} has written, such as a record of the state, which its root vouches
   * for: without encoding it again, which would double the cost of every rule.
   *
   * @throws CodecException when the bytes are malformed
   */
  public T decodeOwn(Bytes encoded) {
    return read(encoded);
  }

  private T read(Bytes encoded) {
    try {
      return type.cast(RLP.decode(encoded, shape::read));
    } catch (RLPException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | ArithmeticException e) {
      throw new CodecException("not a %s: %s".formatted(type.getSimpleName(), e.getMessage()), e);
    }
  }
}
