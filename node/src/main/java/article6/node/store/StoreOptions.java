package article6.node.store;

import article6.contracts.crypto.Hash;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a store is opened with.
 *
 * @param folder made when it doesn't exist
 * @param network hash of the genesis; a folder of another network is refused
 * @param indexes made when they don't exist
 * @param blockCacheBytes memory for blocks, indexes and filters of RocksDB
 * @param stateEntriesCached latest state entries kept in Java
 * @param pagesCached latest pages of the state tree kept in Java, some 3 KB each
 */
public record StoreOptions(
    Path folder,
    Hash network,
    Set<Index> indexes,
    long blockCacheBytes,
    int stateEntriesCached,
    int pagesCached) {
  /** Enough that a small network never reads its state twice; several nodes fit on a laptop. */
  private static final long BLOCK_CACHE_BYTES = 32L * 1024 * 1024;

  private static final int STATE_ENTRIES_CACHED = 20_000;

  /** All upper levels of a tree of ten million keys, and what changes often below. */
  private static final int PAGES_CACHED = 10_000;

  public StoreOptions {
    indexes = Set.copyOf(indexes);
  }

  public static StoreOptions of(Path folder, Hash network, Set<Index> indexes) {
    return new StoreOptions(
        folder, network, indexes, BLOCK_CACHE_BYTES, STATE_ENTRIES_CACHED, PAGES_CACHED);
  }
}
