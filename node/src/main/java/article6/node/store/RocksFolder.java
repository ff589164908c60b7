package article6.node.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open RocksDB and all its native handles. Native memory must not be touched once it is freed,
 * so every use holds a shared lock and closing takes it alone: a late reader gets an exception,
 * never a crash of the process.
 */
final class RocksFolder implements RocksAccess, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RocksFolder.class);

  /** What a batch is filled with. */
  interface Filling {
    void into(WriteBatch batch) throws RocksDBException;
  }

  private final Path folder;
  private final RocksTuning tuning;
  private final RocksDB database;
  private final Map<String, ColumnFamilyHandle> handles;
  private final WriteOptions synced = new WriteOptions().setSync(true);
  private final WriteOptions unsynced = new WriteOptions();
  private final ReadOptions latest = new ReadOptions();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final LongAdder syncedWrites = new LongAdder();
  private boolean closed;

  private RocksFolder(
      Path folder, RocksTuning tuning, RocksDB database, Map<String, ColumnFamilyHandle> handles) {
    this.folder = folder;
    this.tuning = tuning;
    this.database = database;
    this.handles = handles;
  }

  /** Makes what doesn't exist; column families of others that exist are opened too. */
  static RocksFolder open(StoreOptions settings) {
    RocksDB.loadLibrary();
    Path folder = settings.folder();
    Set<String> families = new TreeSet<>();
    for (Column column : Column.values()) {
      families.add(column.family());
    }
    settings.indexes().forEach(index -> families.add(Column.family(index)));
    RocksTuning tuning = new RocksTuning(settings.blockCacheBytes());
    List<ColumnFamilyHandle> opened = new ArrayList<>();
    try {
      Set<String> all = new TreeSet<>(families);
      all.addAll(existingFamilies(folder));
      List<ColumnFamilyDescriptor> descriptors =
          all.stream().map(family -> tuning.descriptor(Column.bytes(family), family)).toList();
      RocksDB database =
          RocksDB.open(tuning.databaseOptions(), folder.toString(), descriptors, opened);
      Map<String, ColumnFamilyHandle> handles = new HashMap<>();
      for (ColumnFamilyHandle handle : opened) {
        handles.put(new String(handle.getName(), StandardCharsets.UTF_8), handle);
      }
      return new RocksFolder(folder, tuning, database, handles);
    } catch (RocksDBException e) {
      tuning.close();
      throw StoreException.of(folder, e);
    }
  }

  private static List<String> existingFamilies(Path folder) throws RocksDBException {
    if (!folder.resolve("CURRENT").toFile().exists()) {
      return List.of();
    }
    try (Options options = new Options()) {
      return RocksDB.listColumnFamilies(options, folder.toString()).stream()
          .map(name -> new String(name, StandardCharsets.UTF_8))
          .toList();
    }
  }

  /** Reads what is there now. */
  RocksReader latest() {
    return new RocksReader(this, this, latest);
  }

  Path path() {
    return folder;
  }

  ColumnFamilyHandle handle(Column column) {
    return handle(column.family());
  }

  ColumnFamilyHandle handle(Index index) {
    return handle(Column.family(index));
  }

  ColumnFamilyHandle handle(String family) {
    ColumnFamilyHandle handle = handles.get(family);
    if (handle == null) {
      throw new IllegalArgumentException("the store was opened without " + family);
    }
    return handle;
  }

  @Override
  public <T> T use(Use<T> use) {
    lock.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the store of " + folder + " is closed");
      }
      return use.run(database);
    } catch (RocksDBException e) {
      throw StoreException.of(folder, e);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Every column family that is open. */
  Set<String> families() {
    return Set.copyOf(handles.keySet());
  }

  /** Fills a batch and writes it whole or not at all; it is on the disk when this returns. */
  void writeSynced(Filling filling) {
    write(filling, synced);
  }

  /** The same, only that it reaches the disk with the next synced write at the latest. */
  void writeUnsynced(Filling filling) {
    write(filling, unsynced);
  }

  private void write(Filling filling, WriteOptions how) {
    use(
        open -> {
          try (WriteBatch batch = new WriteBatch()) {
            filling.into(batch);
<<<<<<< HEAD
            open.write(synced, batch);
            syncedWrites.increment();
=======
            open.write(how, batch);
>>>>>>> snap
            return batch.count();
          }
        });
  }

  /** How often a batch has gone to the disk since this was opened. */
  long syncedWrites() {
    return syncedWrites.sum();
  }

  /**
   * Waits for uses under way. A complaint of RocksDB is only logged: everything acknowledged is on
   * the disk already, and after a failed write it always complains.
   */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      handles.values().forEach(ColumnFamilyHandle::close);
      synced.close();
      unsynced.close();
      latest.close();
      database.closeE();
    } catch (RocksDBException e) {
      LOG.warn("closing {}: {}", folder, e.getMessage());
    } finally {
      tuning.close();
      lock.writeLock().unlock();
    }
  }
}
