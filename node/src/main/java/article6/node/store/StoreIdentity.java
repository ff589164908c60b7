package article6.node.store;

import article6.contracts.crypto.Hash;
import org.apache.tuweni.bytes.Bytes;
import org.rocksdb.ColumnFamilyHandle;

/** What a folder says it is, written when it is made and compared at every start. */
final class StoreIdentity {
  /** Grows when an older release could no longer read what this one writes. */
  static final long FORMAT = 1;

  /** Of stores whose past has gaps; the first release took every store for a whole one. */
  static final long FORMAT_WITH_GAPS = 2;

  static final long FORMAT_READ_MAX = FORMAT_WITH_GAPS;

  private StoreIdentity() {}

  static void claim(RocksFolder folder, RocksReader reader, Hash network) {
    RocksView meta = reader.view(Column.META);
    long format = meta.get(StoreKeys.FORMAT).map(Bytes::toLong).orElse(FORMAT);
    if (format > FORMAT_READ_MAX) {
      throw StoreException.newerFormat(folder.path(), format, FORMAT_READ_MAX);
    }
    Hash found = meta.get(StoreKeys.NETWORK).map(StoreKeys::hash).orElse(network);
    if (!found.equals(network)) {
      throw StoreException.wrongNetwork(folder.path(), found, network);
    }
    if (meta.get(StoreKeys.NETWORK).isEmpty()) {
      write(folder, network);
    }
  }

  private static void write(RocksFolder folder, Hash network) {
    byte[] format = Bytes.ofUnsignedLong(FORMAT).toArrayUnsafe();
    folder.writeSynced(
        batch -> {
          ColumnFamilyHandle meta = folder.handle(Column.META);
          batch.put(meta, StoreKeys.FORMAT.toArrayUnsafe(), format);
          batch.put(meta, StoreKeys.NETWORK.toArrayUnsafe(), network.bytes().toArrayUnsafe());
        });
  }
}
