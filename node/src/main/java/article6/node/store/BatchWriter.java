package article6.node.store;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import article6.contracts.tree.PageChange;
import article6.contracts.tree.TreePage;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Writes a commit as one batch of RocksDB. */
final class BatchWriter {
  private final RocksFolder folder;
  private final WriteBatch batch;

  BatchWriter(RocksFolder folder, WriteBatch batch) {
    this.folder = folder;
    this.batch = batch;
  }

  /**
   * @param before what of the past is there
   * @param after what of it stays
   */
  static void write(
      RocksFolder folder, CommitBatch commit, StoredHistory before, StoredHistory after) {
    folder.writeSynced(
        batch -> {
          BatchWriter writer = new BatchWriter(folder, batch);
          writer.fill(commit);
          writer.forget(before, after);
        });
  }

  static void writeJournal(RocksFolder folder, Bytes votes) {
    folder.writeSynced(
        batch -> new BatchWriter(folder, batch).put(Column.JOURNAL, StoreKeys.JOURNAL, votes));
  }

  private void fill(CommitBatch commit) throws RocksDBException {
    putBlock(commit.block());
    putHead(StoredHead.of(commit.block().block().header()));
    putTransactions(commit.block().block().height(), commit.transactions());
    for (Change change : commit.stateChanges()) {
      apply(folder.handle(Column.STATE), change.key(), change.value());
    }
    for (PageChange change : commit.treeUpdate().pages()) {
      apply(folder.handle(Column.TREE), change.id().key(), change.page().map(TreePage::encode));
    }
    for (CommitBatch.IndexChange change : commit.indexChanges()) {
      apply(folder.handle(change.index()), change.change().key(), change.change().value());
    }
    if (commit.journal().isPresent()) {
      put(Column.JOURNAL, StoreKeys.JOURNAL, commit.journal().get());
    }
  }

  private void forget(StoredHistory before, StoredHistory after) throws RocksDBException {
    if (before.equals(after)) {
      return;
    }
    for (long height = Math.max(1, before.blocksFrom()); height < after.blocksFrom(); height++) {
      batch.delete(folder.handle(Column.BLOCKS), StoreKeys.height(height).toArrayUnsafe());
    }
    putHistory(after);
  }

  /** Releases that don't know of gaps must not read a store that has one. */
  void putHistory(StoredHistory history) throws RocksDBException {
    put(Column.META, StoreKeys.HISTORY, StoreKeys.HISTORY_CODEC.encode(history));
    put(Column.META, StoreKeys.FORMAT, Bytes.ofUnsignedLong(StoreIdentity.FORMAT_WITH_GAPS));
  }

  void putBlock(CertifiedBlock block) throws RocksDBException {
    StoredHead head = StoredHead.of(block.block().header());
    Bytes height = StoreKeys.height(head.height());
    Bytes encoded = StoreKeys.BLOCK_CODEC.encode(block);
    if (encoded.size() > StoreKeys.CERTIFIED_BLOCK_BYTES_MAX) {
      throw new IllegalArgumentException(
          "block %d has %d bytes, at most %d can be read again"
              .formatted(head.height(), encoded.size(), StoreKeys.CERTIFIED_BLOCK_BYTES_MAX));
    }
    put(Column.BLOCKS, height, encoded);
    SealedHeader header = SealedHeader.of(block, encoded.size());
    put(Column.HEADERS, height, StoreKeys.HEADER_CODEC.encode(header));
    put(Column.HEIGHTS, head.block().bytes(), height);
  }

  void putHead(StoredHead head) throws RocksDBException {
    put(Column.META, StoreKeys.HEAD, StoreKeys.HEAD_CODEC.encode(head));
  }

  void putTransactions(long height, List<Hash> transactions) throws RocksDBException {
    for (int index = 0; index < transactions.size(); index++) {
      put(
          Column.TRANSACTIONS,
          transactions.get(index).bytes(),
          StoreKeys.PLACE_CODEC.encode(new TransactionPlace(height, index)));
    }
  }

  void put(Column column, Bytes key, Bytes value) throws RocksDBException {
    batch.put(folder.handle(column), key.toArrayUnsafe(), value.toArrayUnsafe());
  }

  private void apply(ColumnFamilyHandle family, Bytes key, Optional<Bytes> value)
      throws RocksDBException {
    if (value.isPresent()) {
      batch.put(family, key.toArrayUnsafe(), value.get().toArrayUnsafe());
    } else {
      batch.delete(family, key.toArrayUnsafe());
    }
  }
}
