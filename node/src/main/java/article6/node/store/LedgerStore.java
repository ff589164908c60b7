package article6.node.store;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import article6.contracts.tree.PageChange;
import article6.contracts.tree.PageId;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.TreePage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * One network's ledger on one node's disk.
 *
 * <p>One thread commits; any number read. Reads through the store itself see the latest committed
 * block and use caches: right for the executor, which runs between commits. Whoever reads several
 * things that must belong together while commits go on takes a {@link #snapshot()}.
 *
 * <p>A commit and a vote are on the disk when the call returns, or the store has failed: after a
 * failed write nobody can say what is on the disk, so every later write fails in the same way until
 * the store is opened again. Opening decides: the last block is there whole, or not at all.
 */
public final class LedgerStore implements StoreReader, AutoCloseable {
  private static final String BACKGROUND_ERRORS = "rocksdb.background-errors";

  private final StoreOptions options;
  private final RocksFolder folder;
  private final RocksReader reader;
  private final VersionedCache<Bytes, Bytes> stateCache;
  private final VersionedCache<PageId, TreePage> pageCache;
  private final CachedState state;
  private final PageSource pages;
  private final Set<StoreSnapshot> snapshots = new HashSet<>();
  private boolean closing;
  private volatile Optional<StoredHead> head;
  private volatile StoredHistory history;
  private volatile @Nullable StoreException failure;

  private LedgerStore(StoreOptions options, RocksFolder folder) {
    this.options = options;
    this.folder = folder;
    this.reader = folder.latest();
    this.stateCache = new VersionedCache<>(options.stateEntriesCached());
    this.pageCache = new VersionedCache<>(options.pagesCached());
    this.state = new CachedState(reader.state(), stateCache);
    PageSource stored = reader.pages();
    this.pages = id -> pageCache.get(id, () -> stored.page(id));
    StoreIdentity.claim(folder, reader, options.network());
    StateImport.forgetUnfinished(folder, reader);
    selfCheck();
    this.head = reader.head();
    this.history = reader.history();
  }

  /**
   * Opens the folder, or makes it, and checks that its head fits together.
   *
   * @throws StoreException of any code
   */
  public static LedgerStore open(StoreOptions options) {
    StoreFolders.create(options.folder());
    RocksFolder folder = RocksFolder.open(options);
    try {
      return new LedgerStore(options, folder);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /**
   * Writes a block and everything it changes, atomically and synced.
   *
   * @throws StoreException when it can't; the store has failed then
   * @throws IllegalArgumentException when the batch isn't the block after the head; nothing is
   *     written then
   */
  public synchronized void commit(CommitBatch batch) {
    batch.requireNextAfter(head);
    StoredHistory kept = batch.keptFrom().map(history::withBlocksFrom).orElse(history);
    write(batch, it -> BatchWriter.write(folder, it, history, kept));
    stateCache.committed(byKey(batch.stateChanges(), Change::key, Change::value));
    pageCache.committed(byKey(batch.treeUpdate().pages(), PageChange::id, PageChange::page));
    history = kept;
    head = Optional.of(StoredHead.of(batch.block().block().header()));
  }

  /**
   * Replaces what consensus must remember. Synced: the message may leave when this returns.
   *
   * @throws StoreException when it can't; the store has failed then
   */
  public void putJournal(Bytes votes) {
    write(votes, it -> BatchWriter.writeJournal(folder, it));
  }

  /** What consensus last wrote; nothing on a fresh or wiped disk. */
  public Optional<Bytes> journal() {
    return reader.read(Column.JOURNAL, StoreKeys.JOURNAL, Function.identity());
  }

  /** How many commits and votes have been synced to the disk since the store was opened. */
  public long syncedWrites() {
    return folder.syncedWrites();
  }

  /** A view of this moment. To be closed by whoever asked for it. */
  public StoreSnapshot snapshot() {
    synchronized (snapshots) {
      if (closing) {
        throw new IllegalStateException("the store of " + options.folder() + " is closed");
      }
      StoreSnapshot snapshot = new StoreSnapshot(folder, this::forget);
      snapshots.add(snapshot);
      return snapshot;
    }
  }

  /**
   * Checks that head, certificate, transactions and state root fit together; done at every open.
   *
   * @throws StoreException when they don't, with what was found
   */
  public void selfCheck() {
    new SelfCheck(folder, reader, options.network()).run();
  }

  /**
   * Reads every file whole and compares its checksums: minutes for a large ledger.
   *
   * @throws StoreException when a file is damaged
   */
  public void checkFiles() {
    folder.use(
        database -> {
          database.verifyChecksum();
          return database;
        });
  }

  /**
   * Notices that RocksDB could not write in the background, before the next commit does.
   *
   * @throws StoreException when the store has failed
   */
  public void requireHealthy() {
    StoreException earlier = failure;
    if (earlier != null) {
      throw earlier;
    }
    long errors = folder.use(database -> database.getLongProperty(BACKGROUND_ERRORS));
    if (errors > 0) {
      throw StoreException.ioError(
          options.folder(), errors + " writes in the background have failed", null);
    }
  }

  @Override
  public Optional<StoredHead> head() {
    return head;
  }

  @Override
  public StoredHistory history() {
    return history;
  }

  @Override
  public SortedView state() {
    return state;
  }

  @Override
  public PageSource pages() {
    return pages;
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

  /** Waits for uses under way; open snapshots are closed too. */
  @Override
  public void close() {
    List<StoreSnapshot> open;
    synchronized (snapshots) {
      closing = true;
      open = List.copyOf(snapshots);
    }
    open.forEach(StoreSnapshot::close);
    folder.close();
  }

  private void forget(StoreSnapshot snapshot) {
    synchronized (snapshots) {
      snapshots.remove(snapshot);
    }
  }

  private <T> void write(T content, Consumer<T> writer) {
    StoreException earlier = failure;
    if (earlier != null) {
      throw earlier;
    }
    try {
      writer.accept(content);
    } catch (StoreException e) {
      failure = e;
      throw e;
    }
  }

  private static <C, K, V> Map<K, Optional<V>> byKey(
      List<C> changes, Function<C, K> key, Function<C, Optional<V>> value) {
    Map<K, Optional<V>> map = new HashMap<>();
    changes.forEach(change -> map.put(key.apply(change), value.apply(change)));
    return map;
  }
}
