package article6.node.archive;

import article6.contracts.chain.Block;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The form of a chain file, version 1: gzip around the mark {@code A6-CHAIN}, the version (4
 * bytes), the network (32), first and last height (8 each); for each block its length (4) and the
 * canonical encoding of the block with its certificate; a length of zero; SHA-256 of all before.
 */
final class ChainFile {
  static final String MARK = "A6-CHAIN";
  static final int VERSION = 1;

  /** A file can be written and read block by block: this is the most that is in memory of it. */
  static final int BLOCK_BYTES_MAX = Block.BYTES_MAX + 1024 * 1024; // as in the store

  static final int BUFFER_BYTES = 64 * 1024;

  private ChainFile() {}

  static MessageDigest checksum() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
