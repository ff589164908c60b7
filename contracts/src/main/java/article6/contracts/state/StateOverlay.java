package article6.contracts.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * A view with changes on top of it that are not in the base yet. Overlays stack: a block over the
 * store, a transaction over the block; what a refused transaction changed is dropped with its
 * overlay.
 */
public final class StateOverlay implements StateView {
  private final StateView base;
  private final NavigableMap<Bytes, Optional<Bytes>> changes = new TreeMap<>(Keys.ORDER);

  public StateOverlay(StateView base) {
    this.base = base;
  }

  public void put(Bytes key, Bytes value) {
    changes.put(key, Optional.of(value));
  }

  public void delete(Bytes key) {
    changes.put(key, Optional.empty());
  }

  /** Takes over what another overlay, made over this one, has changed. */
  public void apply(StateOverlay above) {
    changes.putAll(above.changes);
  }

  /** All changes in the order of their keys. */
  public List<Change> changes() {
    return changes.entrySet().stream()
        .map(each -> new Change(each.getKey(), each.getValue()))
        .toList();
  }

  @Override
  public Optional<Bytes> get(Bytes key) {
    Optional<Bytes> changed = changes.get(key);
    return changed != null ? changed : base.get(key);
  }

  @Override
  public Optional<Entry> floor(Bytes prefix, Bytes key) {
    return greatest(prefix, base.floor(prefix, key), changes.floorEntry(key));
  }

  @Override
  public Optional<Entry> lower(Bytes prefix, Bytes key) {
    return greatest(prefix, base.lower(prefix, key), changes.lowerEntry(key));
  }

  /** Walks base and changes downwards together until one of them has an entry that still exists. */
  private Optional<Entry> greatest(
      Bytes prefix, Optional<Entry> below, Map.@Nullable Entry<Bytes, Optional<Bytes>> changed) {
    while (changed != null && Keys.startsWith(changed.getKey(), prefix)) {
      Bytes key = changed.getKey();
      int order = below.map(entry -> Keys.ORDER.compare(entry.key(), key)).orElse(-1);
      if (order > 0) {
        return below;
      }
      if (changed.getValue().isPresent()) {
        return Optional.of(new Entry(key, changed.getValue().get()));
      }
      if (order == 0) {
        below = base.lower(prefix, key);
      }
      changed = changes.lowerEntry(key);
    }
    return below;
  }

  @Override
  public List<Entry> scan(Bytes prefix, Bytes from, int limit) {
    List<Entry> found = new ArrayList<>();
    Bytes next = from;
    while (found.size() < limit) {
      List<Entry> page = base.scan(prefix, next, limit);
      boolean last = page.size() < limit;
      NavigableMap<Bytes, Optional<Bytes>> merged = new TreeMap<>(Keys.ORDER);
      page.forEach(entry -> merged.put(entry.key(), Optional.of(entry.value())));
      for (var changed : changes.tailMap(next, true).entrySet()) {
        boolean within = last || Keys.ORDER.compare(changed.getKey(), page.getLast().key()) <= 0;
        if (!within || !Keys.startsWith(changed.getKey(), prefix)) {
          break;
        }
        merged.put(changed.getKey(), changed.getValue());
      }
      merged.forEach(
          (key, value) -> value.ifPresent(present -> found.add(new Entry(key, present))));
      if (last) {
        break;
      }
      next = Keys.join(page.getLast().key(), Bytes.of(0));
    }
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }
}
