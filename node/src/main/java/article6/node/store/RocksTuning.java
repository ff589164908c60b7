package article6.node.store;

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.AbstractImmutableNativeReference;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.WALRecoveryMode;

/** The settings of one database, and their native memory. */
final class RocksTuning implements AutoCloseable {
  /** Open table files; well below the usual 1,024 descriptors of a process with several nodes. */
  private static final int FILES_OPEN_MAX = 256;

  /** Unflushed writes of all column families together. */
  private static final long WRITE_BUFFERS_BYTES = 64L * 1024 * 1024;

  /** Logs above this are flushed: it bounds the time to open after a crash. */
  private static final long LOGS_BYTES_MAX = 128L * 1024 * 1024;

  private static final int BACKGROUND_JOBS = 2;
  private static final long LOG_FILE_BYTES = 4L * 1024 * 1024;
  private static final int LOG_FILES_KEPT = 2;

  /** About one miss in a hundred reads a file for nothing. */
  private static final double BLOOM_BITS_PER_KEY = 10;

  /** Blocks are read one at a time and in order: larger pieces compress better. */
  private static final long BLOCK_PIECE_BYTES = 64L * 1024;

  private static final long ENTRY_PIECE_BYTES = 4L * 1024;

  /**
   * What indexes and filters may hold of the cache against the data: without a share of their own
   * one look into a large store drives out what the next needs to find its way.
   */
  private static final double INDEX_SHARE_OF_CACHE = 0.5;

  private final List<AbstractImmutableNativeReference> owned = new ArrayList<>();
  private final Cache cache;
  private final BloomFilter filter;
  private final DBOptions databaseOptions;

  RocksTuning(long blockCacheBytes) {
    cache = own(new LRUCache(blockCacheBytes, -1, false, INDEX_SHARE_OF_CACHE));
    filter = own(new BloomFilter(BLOOM_BITS_PER_KEY));
    databaseOptions =
        own(new DBOptions())
            .setCreateIfMissing(true)
            .setCreateMissingColumnFamilies(true)
            .setParanoidChecks(true)
            // A torn end of the log was never acknowledged and is dropped; damage before it is
            // refused. The default would silently forget everything after it, votes too.
            .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
            .setMaxOpenFiles(FILES_OPEN_MAX)
            .setDbWriteBufferSize(WRITE_BUFFERS_BYTES)
            .setMaxTotalWalSize(LOGS_BYTES_MAX)
            .setMaxBackgroundJobs(BACKGROUND_JOBS)
            .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
            .setMaxLogFileSize(LOG_FILE_BYTES)
            .setKeepLogFileNum(LOG_FILES_KEPT)
            .setStatsDumpPeriodSec(0);
  }

  DBOptions databaseOptions() {
    return databaseOptions;
  }

  ColumnFamilyDescriptor descriptor(byte[] name, String family) {
    ColumnFamilyOptions options = own(new ColumnFamilyOptions());
    boolean isBlocks = family.equals(Column.BLOCKS.family());
    options.setTableFormatConfig(
        new BlockBasedTableConfig()
            .setBlockCache(cache)
            .setFilterPolicy(filter)
            .setBlockSize(isBlocks ? BLOCK_PIECE_BYTES : ENTRY_PIECE_BYTES)
            // in pieces, of which a look takes one: whole ones of a large file are a megabyte each
            .setIndexType(IndexType.kTwoLevelIndexSearch)
            .setPartitionFilters(true)
            .setMetadataBlockSize(ENTRY_PIECE_BYTES)
            .setPinTopLevelIndexAndFilter(true)
            .setCacheIndexAndFilterBlocks(true)
            .setCacheIndexAndFilterBlocksWithHighPriority(true)
            .setPinL0FilterAndIndexBlocksInCache(true));
    options.setForceConsistencyChecks(true);
    // pages of the tree are digests: nothing to compress
    boolean isTree = family.equals(Column.TREE.family());
    options.setCompressionType(
        isTree ? CompressionType.NO_COMPRESSION : CompressionType.LZ4_COMPRESSION);
    if (isBlocks) {
      options.setBottommostCompressionType(CompressionType.ZSTD_COMPRESSION);
    }
    return new ColumnFamilyDescriptor(name, options);
  }

  private <T extends AbstractImmutableNativeReference> T own(T nativeObject) {
    owned.add(nativeObject);
    return nativeObject;
  }

  @Override
  public void close() {
    owned.reversed().forEach(AbstractImmutableNativeReference::close);
  }
}
