package article6.node.store;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.tree.PageSource;
import article6.contracts.tree.TreePage;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;
import org.rocksdb.ReadOptions;

/** Reads with given read options: those of a snapshot, or of the present. */
final class RocksReader implements StoreReader {
  private final RocksFolder folder;
  private final RocksAccess access;
  private final ReadOptions options;

  RocksReader(RocksFolder folder, RocksAccess access, ReadOptions options) {
    this.folder = folder;
    this.access = access;
    this.options = options;
  }

  @Override
  public Optional<StoredHead> head() {
    return read(Column.META, StoreKeys.HEAD, StoreKeys.reader(StoreKeys.HEAD_CODEC));
  }

  @Override
  public StoredHistory history() {
    return read(Column.META, StoreKeys.HISTORY, StoreKeys.reader(StoreKeys.HISTORY_CODEC))
        .orElse(StoredHistory.WHOLE);
  }

  @Override
  public SortedView state() {
    return view(Column.STATE);
  }

  @Override
  public PageSource pages() {
    RocksView tree = view(Column.TREE);
    return id -> tree.get(id.key()).map(TreePage::decode);
  }

  @Override
  public SortedView index(Index index) {
    return new RocksView(access, folder.handle(index), options);
  }

  @Override
  public Optional<CertifiedBlock> block(long height) {
    return read(
        Column.BLOCKS,
        StoreKeys.height(height),
        bytes -> StoreKeys.BLOCK_CODEC.decode(bytes, StoreKeys.CERTIFIED_BLOCK_BYTES_MAX));
  }

  @Override
  public Optional<Bytes> encodedBlock(long height) {
    return view(Column.BLOCKS).get(StoreKeys.height(height));
  }

  @Override
  public Optional<SealedHeader> header(long height) {
    return read(Column.HEADERS, StoreKeys.height(height), StoreKeys.reader(StoreKeys.HEADER_CODEC));
  }

  @Override
  public Optional<Long> heightOf(Hash block) {
    return read(Column.HEIGHTS, block.bytes(), Bytes::toLong);
  }

  @Override
  public Optional<TransactionPlace> transaction(Hash transaction) {
    return read(Column.TRANSACTIONS, transaction.bytes(), StoreKeys.reader(StoreKeys.PLACE_CODEC));
  }

  RocksView view(Column column) {
    return new RocksView(access, folder.handle(column), options);
  }

  <T> Optional<T> read(Column column, Bytes key, Function<Bytes, T> decode) {
    try {
      return view(column).get(key).map(decode);
    } catch (CodecException e) {
      throw StoreException.corrupt(folder.path(), e);
    }
  }
}
