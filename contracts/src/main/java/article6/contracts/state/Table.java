package article6.contracts.state;

import article6.contracts.codec.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/** Records of one kind under keys of one kind. */
public final class Table<K, V> {
  private static final int PAGE = 256;

  private final Bytes prefix;
  private final Codec<V> codec;
  private final Function<K, Bytes> keyOf;

  Table(int number, Class<V> type, Function<K, Bytes> keyOf) {
    this.prefix = Bytes.of((byte) number);
    this.codec = Codec.of(type);
    this.keyOf = keyOf;
  }

  /** The whole key in the state, as proofs need it. */
  public Bytes key(K key) {
    return Keys.join(prefix, keyOf.apply(key));
  }

  /** Whether a key of the state is one of this table. */
  public boolean owns(Bytes stateKey) {
    return Keys.startsWith(stateKey, prefix);
  }

  /**
   * The record in a value that stands under a key of this table, in a state that was executed or
   * proven.
   */
  public V decode(Bytes value) {
    return codec.decodeOwn(value);
  }

  public Optional<V> get(StateView state, K key) {
    return state.get(key(key)).map(this::decode);
  }

  public boolean has(StateView state, K key) {
    return state.get(key(key)).isPresent();
  }

  public void put(StateOverlay state, K key, V value) {
    state.put(key(key), codec.encode(value));
  }

  public void delete(StateOverlay state, K key) {
    state.delete(key(key));
  }

  /** Whether there is a key that begins with {@code part}. */
  public boolean hasAny(StateView state, Bytes part) {
    Bytes start = Keys.join(prefix, part);
    return !state.scan(start, start, 1).isEmpty();
  }

  /**
   * The record with the greatest key at or below this one, among keys that begin with {@code part}.
   */
  public Optional<V> floor(StateView state, Bytes part, K key) {
    return state.floor(Keys.join(prefix, part), key(key)).map(entry -> decode(entry.value()));
  }

  /** The record with the greatest key below this one, among keys that begin with {@code part}. */
  public Optional<V> lower(StateView state, Bytes part, K key) {
    return state.lower(Keys.join(prefix, part), key(key)).map(entry -> decode(entry.value()));
  }

  /** Records whose keys begin with {@code part}, from {@code from} on. */
  public List<V> scan(StateView state, Bytes part, K from, int limit) {
    return state.scan(Keys.join(prefix, part), key(from), limit).stream()
        .map(entry -> decode(entry.value()))
        .toList();
  }

  /**
   * All records whose keys begin with {@code part}; for tables that stay small, such as the
   * Parties.
   */
  public List<V> all(StateView state, Bytes part) {
    List<V> records = new ArrayList<>();
    walk(state, part, entry -> records.add(decode(entry.value())));
    return records;
  }

  /** All keys that begin with {@code part}, as the table makes them; for few, such as a Party's. */
  public List<Bytes> keys(StateView state, Bytes part) {
    List<Bytes> keys = new ArrayList<>();
    walk(state, part, entry -> keys.add(entry.key().slice(prefix.size())));
    return keys;
  }

  private void walk(StateView state, Bytes part, Consumer<StateView.Entry> each) {
    Bytes start = Keys.join(prefix, part);
    Bytes from = start;
    while (true) {
      List<StateView.Entry> page = state.scan(start, from, PAGE);
      page.forEach(each);
      if (page.size() < PAGE) {
        return;
      }
      from = Keys.join(page.getLast().key(), Bytes.of(0));
    }
  }

  public List<V> all(StateView state) {
    return all(state, Bytes.EMPTY);
  }
}
