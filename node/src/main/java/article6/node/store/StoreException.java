package article6.node.store;

import article6.contracts.crypto.Hash;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * The store can't do what it must. The message names what was found and the cure. After any of
 * these a node stops: it no longer knows what is on its disk.
 */
public final class StoreException extends RuntimeException {
  /** Why, for exit codes and tests. */
  public enum Code {
    /** The folder holds the ledger of another network. */
    WRONG_NETWORK,
    /** The folder was written by a newer release. */
    NEWER_FORMAT,
    /** Another process, or another store of this process, has the folder open. */
    LOCKED,
    DISK_FULL,
    /** The disk, its rights or the file system refused. */
    IO_ERROR,
    /** Files are damaged, missing, or don't fit together. */
    CORRUPT
  }

  private final Code code;

  private StoreException(Code code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  static StoreException wrongNetwork(Path folder, Hash found, Hash configured) {
    return new StoreException(
        Code.WRONG_NETWORK,
        ("%s holds network %s, this node is configured for network %s. Give it another data folder,"
                + " or the genesis file of the network it holds.")
            .formatted(folder, found, configured),
        null);
  }

  static StoreException newerFormat(Path folder, long found, long readable) {
    return new StoreException(
        Code.NEWER_FORMAT,
        ("%s has format %d, this release reads up to %d. Install the newer release again, or start"
                + " with an empty folder and fetch the ledger from the peers.")
            .formatted(folder, found, readable),
        null);
  }

  static StoreException ioError(Path folder, Throwable cause) {
    return ioError(folder, String.valueOf(cause.getMessage()), cause);
  }

  static StoreException ioError(Path folder, String found, @Nullable Throwable cause) {
    return new StoreException(
        Code.IO_ERROR,
        "can't read or write %s: %s. Check that the disk is healthy and this user may write there."
            .formatted(folder, found),
        cause);
  }

  static StoreException corrupt(Path folder, Throwable cause) {
    return corrupt(folder, String.valueOf(cause.getMessage()), cause);
  }

  static StoreException corrupt(Path folder, String found, @Nullable Throwable cause) {
    return new StoreException(
        Code.CORRUPT,
        ("%s is damaged: %s. Move the folder away and start the node again: it fetches the ledger"
                + " from its peers, and sits out until it is safe to vote [Q-15]. Have the disk"
                + " checked.")
            .formatted(folder, found),
        cause);
  }

  /** What RocksDB reports, in the terms of whoever runs the node. */
  static StoreException of(Path folder, RocksDBException cause) {
    String message = String.valueOf(cause.getMessage());
    Status status = cause.getStatus();
    if (isLock(message)) {
      return new StoreException(
          Code.LOCKED,
          ("%s is in use: another node runs on this folder. Stop it, or give this node its own"
                  + " folder.")
              .formatted(folder),
          cause);
    } else if (status == null) {
      return ioError(folder, cause);
    } else if (status.getSubCode() == Status.SubCode.NoSpace) {
      return new StoreException(
          Code.DISK_FULL,
          ("the disk of %s is full (%s). Free some space and start the node again: it goes on at"
                  + " its last block.")
              .formatted(folder, message),
          cause);
    } else if (status.getCode() == Status.Code.Corruption) {
      return corrupt(folder, cause);
    }
    return ioError(folder, cause);
  }

  private static boolean isLock(String message) {
    return message.contains("lock file") || message.contains("lock hold by current process");
  }
}
