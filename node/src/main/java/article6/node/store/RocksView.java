package article6.node.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** The entries of one column family, as the read options show them. */
final class RocksView implements SortedView {
  /** Which way a scan goes on. */
  private interface Step {
    void from(RocksIterator iterator);
  }

  private final RocksAccess access;
  private final ColumnFamilyHandle family;
  private final ReadOptions options;

  RocksView(RocksAccess access, ColumnFamilyHandle family, ReadOptions options) {
    this.access = access;
    this.family = family;
    this.options = options;
  }

  @Override
  public Optional<Bytes> get(Bytes key) {
    return access.use(
        database ->
            Optional.ofNullable(database.get(family, options, key.toArrayUnsafe()))
                .map(Bytes::wrap));
  }

  @Override
  public Optional<Entry> floor(Bytes prefix, Bytes key) {
    return scan(prefix, at -> at.seekForPrev(key.toArrayUnsafe()), RocksIterator::prev, 1).stream()
        .findFirst();
  }

  @Override
  public Optional<Entry> lower(Bytes prefix, Bytes key) {
    Consumer<RocksIterator> below =
        iterator -> {
          iterator.seekForPrev(key.toArrayUnsafe());
          if (iterator.isValid() && Bytes.wrap(iterator.key()).equals(key)) {
            iterator.prev();
          }
        };
    return scan(prefix, below, RocksIterator::prev, 1).stream().findFirst();
  }

  @Override
  public List<Entry> scan(Bytes prefix, Bytes from, int limit) {
    return scan(prefix, at -> at.seek(from.toArrayUnsafe()), RocksIterator::next, limit);
  }

  @Override
  public List<Entry> scanBackwards(Bytes prefix, Bytes from, int limit) {
    return scan(prefix, at -> at.seekForPrev(from.toArrayUnsafe()), RocksIterator::prev, limit);
  }

  private List<Entry> scan(Bytes prefix, Consumer<RocksIterator> start, Step step, int limit) {
    return access.use(
        database -> {
          try (RocksIterator iterator = database.newIterator(family, options)) {
            start.accept(iterator);
            return collect(iterator, prefix, step, limit);
          }
        });
  }

  private static List<Entry> collect(RocksIterator iterator, Bytes prefix, Step step, int limit)
      throws RocksDBException {
    List<Entry> found = new ArrayList<>();
    while (found.size() < limit && iterator.isValid()) {
      Bytes key = Bytes.wrap(iterator.key());
      if (prefix.commonPrefixLength(key) < prefix.size()) {
        break;
      }
      found.add(new Entry(key, Bytes.wrap(iterator.value())));
      step.from(iterator);
    }
    // an iterator also ends where it meets damage, and only says so here
    iterator.status();
    return List.copyOf(found);
  }
}
