package article6.node.store;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.tree.PageSource;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.apache.tuweni.bytes.Bytes;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.Snapshot;

/**
 * The store at one moment, exactly between two blocks, while commits go on. For any number of
 * threads. Keep it short: while it is open RocksDB keeps everything that it can see.
 */
public final class StoreSnapshot implements StoreReader, AutoCloseable {
  private final RocksFolder folder;
  private final Consumer<StoreSnapshot> onClose;
  private final Snapshot snapshot;
  private final ReadOptions options;
  private final RocksReader reader;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private boolean closed;

  StoreSnapshot(RocksFolder folder, Consumer<StoreSnapshot> onClose) {
    this.folder = folder;
    this.onClose = onClose;
    this.snapshot = folder.use(RocksDB::getSnapshot);
    this.options = new ReadOptions().setSnapshot(snapshot);
    this.reader = new RocksReader(folder, new Guarded(), options);
  }

  /** Keeps the snapshot open while it is read. */
  private final class Guarded implements RocksAccess {
    @Override
    public <T> T use(Use<T> use) {
      lock.readLock().lock();
      try {
        if (closed) {
          throw new IllegalStateException("the snapshot is closed");
        }
        return folder.use(use);
      } finally {
        lock.readLock().unlock();
      }
    }
  }

  @Override
  public Optional<StoredHead> head() {
    return reader.head();
  }

  @Override
  public StoredHistory history() {
    return reader.history();
  }

  @Override
  public SortedView state() {
    return reader.state();
  }

  @Override
  public PageSource pages() {
    return reader.pages();
  }

  @Override
  public SortedView index(Index index) {
    return reader.index(index);
  }

  @Override
  public Optional<CertifiedBlock> block(long height) {
    return reader.block(height);
  }

  @Override
  public Optional<Bytes> encodedBlock(long height) {
    return reader.encodedBlock(height);
  }

  @Override
  public Optional<SealedHeader> header(long height) {
    return reader.header(height);
  }

  @Override
  public Optional<Long> heightOf(Hash block) {
    return reader.heightOf(block);
  }

  @Override
  public Optional<TransactionPlace> transaction(Hash transaction) {
    return reader.transaction(transaction);
  }

  /** Waits for reads under way. */
  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      options.close();
      folder.use(
          database -> {
            database.releaseSnapshot(snapshot);
            return snapshot;
          });
    } finally {
      lock.writeLock().unlock();
    }
    onClose.accept(this);
  }
}
