package article6.contracts.state;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Keys and their values at one moment, keys in the order of {@link Keys#ORDER}. Reading never
 * changes anything.
 */
public interface StateView {
  Optional<Bytes> get(Bytes key);

  /** The entry with the greatest key at or below {@code key} that starts with {@code prefix}. */
  Optional<Entry> floor(Bytes prefix, Bytes key);

  /** The entry with the greatest key below {@code key} that starts with {@code prefix}. */
  Optional<Entry> lower(Bytes prefix, Bytes key);

  /**
   * Entries whose keys start with {@code prefix}, from {@code from} on, in the order of their keys.
   *
   * @param limit most entries to return
   */
  List<Entry> scan(Bytes prefix, Bytes from, int limit);

  /** A key and its value. */
  record Entry(Bytes key, Bytes value) {}
}
