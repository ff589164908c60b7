package article6.contracts.state;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;

/**
 * A state in memory: what a network starts from before its genesis block, and what dry runs and
 * tests build on.
 */
public final class MapState implements StateView {
  private final NavigableMap<Bytes, Bytes> entries = new TreeMap<>(Keys.ORDER);

  public void apply(List<Change> changes) {
    for (Change change : changes) {
      change
          .value()
          .ifPresentOrElse(
              value -> entries.put(change.key(), value), () -> entries.remove(change.key()));
    }
  }

  @Override
  public Optional<Bytes> get(Bytes key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public Optional<Entry> floor(Bytes prefix, Bytes key) {
    return within(prefix, entries.floorEntry(key));
  }

  @Override
  public Optional<Entry> lower(Bytes prefix, Bytes key) {
    return within(prefix, entries.lowerEntry(key));
  }

  @Override
  public List<Entry> scan(Bytes prefix, Bytes from, int limit) {
    return entries.tailMap(from, true).entrySet().stream()
        .takeWhile(entry -> Keys.startsWith(entry.getKey(), prefix))
        .limit(limit)
        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Optional<Entry> within(
      Bytes prefix, Map.@org.jspecify.annotations.Nullable Entry<Bytes, Bytes> entry) {
    return entry != null && Keys.startsWith(entry.getKey(), prefix)
        ? Optional.of(new Entry(entry.getKey(), entry.getValue()))
        : Optional.empty();
  }
}
