package article6.node.archive;

import article6.contracts.crypto.Hash;
import java.io.IOException;

/** Hashes of blocks that follow one another, wherever they are kept. */
public interface BlockHashes extends AutoCloseable {
  /** First height that is there. */
  long from();

  /** Last height that is there. */
  long to();

  /**
   * The hash of a block.
   *
   * @param height from {@link #from()} to {@link #to()}, and never below one asked for before
   */
  Hash hash(long height) throws ArchiveException, IOException, InterruptedException;

  @Override
  void close() throws IOException;

  /** Those of a folder, which is closed with them. */
  static BlockHashes of(ChainFolder folder) {
    return new BlockHashes() {
      @Override
      public long from() {
        return folder.history().base();
      }

      @Override
      public long to() {
        return folder.height();
      }

      @Override
      public Hash hash(long height) throws ArchiveException {
        return folder.header(height).hash();
      }

      @Override
      public void close() {
        folder.close();
      }
    };
  }

  /** Those of a chain file, which is closed with them. */
  static BlockHashes of(ChainFileReader file) {
    return new FileHashes(file);
  }
}
