package article6.node.store;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** The latest state with what was used last in memory. Scans always go to RocksDB. */
final class CachedState implements SortedView {
  private final SortedView stored;
  private final VersionedCache<Bytes, Bytes> cache;

  CachedState(SortedView stored, VersionedCache<Bytes, Bytes> cache) {
    this.stored = stored;
    this.cache = cache;
  }

  @Override
  public Optional<Bytes> get(Bytes key) {
    return cache.get(key, () -> stored.get(key));
  }

  @Override
  public Optional<Entry> floor(Bytes prefix, Bytes key) {
    return stored.floor(prefix, key);
  }

  @Override
  public Optional<Entry> lower(Bytes prefix, Bytes key) {
    return stored.lower(prefix, key);
  }

  @Override
  public List<Entry> scan(Bytes prefix, Bytes from, int limit) {
    return stored.scan(prefix, from, limit);
  }

  @Override
  public List<Entry> scanBackwards(Bytes prefix, Bytes from, int limit) {
    return stored.scanBackwards(prefix, from, limit);
  }
}
