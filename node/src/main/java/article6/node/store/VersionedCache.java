package article6.node.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The entries used last, present or known to be absent, kept equal to what is committed. A reader
 * that has loaded a value while a commit went through doesn't put it in: the version tells.
 */
final class VersionedCache<K, V> {
  private static final float LOAD_FACTOR = 0.75f;

  private final int entriesMax;
  private final Map<K, Optional<V>> entries =
      new LinkedHashMap<>(16, LOAD_FACTOR, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Optional<V>> eldest) {
          return size() > entriesMax;
        }
      };
  private long version;

  VersionedCache(int entriesMax) {
    this.entriesMax = entriesMax;
  }

  Optional<V> get(K key, Supplier<Optional<V>> load) {
    long versionBefore;
    synchronized (this) {
      Optional<V> known = entries.get(key);
      if (known != null) {
        return known;
      }
      versionBefore = version;
    }
    Optional<V> loaded = load.get();
    synchronized (this) {
      if (version == versionBefore) {
        entries.put(key, loaded);
      }
    }
    return loaded;
  }

  /** Called once the changes are on the disk. */
  synchronized void committed(Map<K, Optional<V>> changes) {
    version++;
    entries.putAll(changes);
  }

  synchronized int size() {
    return entries.size();
  }
}
