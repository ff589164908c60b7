package article6.node.store;

import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** The way to native memory: whatever is used is kept open until the use is over. */
interface RocksAccess {
  /** A use of the database that may fail. */
  interface Use<T> {
    T run(RocksDB database) throws RocksDBException;
  }

  /**
   * @throws StoreException when RocksDB fails
   * @throws IllegalStateException after close
   */
  <T> T use(Use<T> use);
}
