package article6.node.store;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import article6.contracts.state.StateView;
import article6.contracts.tree.PageChange;
import article6.contracts.tree.PageId;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.StateTree;
import article6.contracts.tree.TreePage;
import article6.contracts.tree.TreeUpdate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Fills the store of a ledger that has not begun with the state after a later block. It writes in
 * many pieces and marks the store meanwhile: until {@link #finish} has returned it is empty to
 * whoever opens it, also after a crash. Votes are left as they are. For one thread.
 */
public final class StateImport implements AutoCloseable {
  /** Entries that go into the tree in one pass: some megabytes, and few pages written twice. */
  private static final int ENTRIES_AT_ONCE = 20_000;

  /** Behind every key: no key of a store is nearly as long. */
  private static final byte[] AFTER_ALL_KEYS =
      Bytes.repeat((byte) 0xff, Short.MAX_VALUE).toArrayUnsafe();

  private final RocksFolder folder;
  private final RocksReader reader;
  private final VersionedCache<PageId, TreePage> pageCache;
  private final List<Change> waiting = new ArrayList<>();
  private boolean finished;

  private StateImport(RocksFolder folder, StoreOptions options) {
    this.folder = folder;
    this.reader = folder.latest();
    this.pageCache = new VersionedCache<>(options.pagesCached());
  }

  /**
   * Opens the folder, or makes it, and empties it.
   *
   * @throws StoreException of any code
   * @throws IllegalStateException when there is more than a genesis block in it; it stays as it is
   */
  public static StateImport open(StoreOptions options) {
    StoreFolders.create(options.folder());
    RocksFolder folder = RocksFolder.open(options);
    try {
      StateImport opened = new StateImport(folder, options);
      StoreIdentity.claim(folder, opened.reader, options.network());
      opened.requireNotBegun();
      clear(folder, true);
      return opened;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private void requireNotBegun() {
    reader
        .head()
        .filter(head -> head.height() > 0)
        .ifPresent(
            head -> {
              throw new IllegalStateException(
                  "%s holds a ledger up to block %d already"
                      .formatted(folder.path(), head.height()));
            });
  }

  /** What an import that did not come to its end has left behind is removed. */
  static void forgetUnfinished(RocksFolder folder, RocksReader reader) {
    if (reader.view(Column.META).get(StoreKeys.IMPORTING).isPresent()) {
      clear(folder, false);
    }
  }

  /** One atomic write: the marks, and everything that is not a vote gone. */
  private static void clear(RocksFolder folder, boolean importing) {
    folder.writeSynced(
        batch -> {
          for (String family : folder.families()) {
            if (!family.equals(Column.META.family()) && !family.equals(Column.JOURNAL.family())) {
              batch.deleteRange(folder.handle(family), new byte[0], AFTER_ALL_KEYS);
            }
          }
          ColumnFamilyHandle meta = folder.handle(Column.META);
          batch.delete(meta, StoreKeys.HEAD.toArrayUnsafe());
          batch.delete(meta, StoreKeys.HISTORY.toArrayUnsafe());
          if (importing) {
            batch.put(meta, StoreKeys.IMPORTING.toArrayUnsafe(), new byte[] {1});
          } else {
            batch.delete(meta, StoreKeys.IMPORTING.toArrayUnsafe());
          }
        });
  }

  /** Adds entries of the state, each key once. */
  public void state(List<StateView.Entry> entries) {
    for (StateView.Entry entry : entries) {
      waiting.add(new Change(entry.key(), Optional.of(entry.value())));
    }
    if (waiting.size() >= ENTRIES_AT_ONCE) {
      flush();
    }
  }

  /**
   * The root of the tree over what was added.
   *
   * @throws article6.contracts.tree.TreeDamagedException when the disk gave back other pages than
   *     were written
   */
  public Hash stateRoot() {
    flush();
    return StateTree.root(pages());
  }

  /** The state so far. */
  public SortedView state() {
    flush();
    return reader.state();
  }

  private PageSource pages() {
    PageSource stored = reader.pages();
    return id -> pageCache.get(id, () -> stored.page(id));
  }

  private void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    TreeUpdate update = StateTree.update(pages(), waiting);
    folder.writeUnsynced(batch -> put(batch, update));
    Map<PageId, Optional<TreePage>> changed = new HashMap<>();
    update.pages().forEach(change -> changed.put(change.id(), change.page()));
    pageCache.committed(changed);
    waiting.clear();
  }

  private void put(WriteBatch batch, TreeUpdate update) throws RocksDBException {
    BatchWriter writer = new BatchWriter(folder, batch);
    for (Change change : waiting) {
      writer.put(Column.STATE, change.key(), change.value().orElseThrow());
    }
    for (PageChange change : update.pages()) {
      if (change.page().isPresent()) {
        writer.put(Column.TREE, change.id().key(), change.page().get().encode());
      }
    }
  }

  /** Makes the transactions of a block before the last one known by their hashes. */
  public void transactions(long height, List<Hash> ids) {
    folder.writeUnsynced(batch -> new BatchWriter(folder, batch).putTransactions(height, ids));
  }

  /** Adds an entry of an index that the store was opened with. */
  public void index(Index index, Bytes key, Bytes value) {
    folder.writeUnsynced(
        batch -> batch.put(folder.handle(index), key.toArrayUnsafe(), value.toArrayUnsafe()));
  }

  /**
   * Makes it a ledger that goes on after a block: synced, all or nothing.
   *
   * @param genesis the block at height 0
   * @param base the block whose state was added
   * @throws IllegalArgumentException when it has another state; the store stays empty then
   */
  public void finish(CertifiedBlock genesis, CertifiedBlock base) {
    if (!stateRoot().equals(base.block().header().stateRoot())) {
      throw new IllegalArgumentException(
          "block %d says state root %s, the entries lead to %s"
              .formatted(base.block().height(), base.block().header().stateRoot(), stateRoot()));
    }
    folder.writeSynced(
        batch -> {
          BatchWriter writer = new BatchWriter(folder, batch);
          writer.putBlock(genesis);
          writer.putBlock(base);
          writer.putHead(StoredHead.of(base.block().header()));
          writer.putHistory(new StoredHistory(base.block().height(), base.block().height()));
          batch.delete(folder.handle(Column.META), StoreKeys.IMPORTING.toArrayUnsafe());
        });
    finished = true;
  }

  /** Without {@link #finish} before it, the store is left empty. */
  @Override
  public void close() {
    try {
      if (!finished) {
        clear(folder, false);
      }
    } finally {
      folder.close();
    }
  }
}
