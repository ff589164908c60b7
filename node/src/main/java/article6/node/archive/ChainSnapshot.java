package article6.node.archive;

import article6.contracts.chain.Genesis;
import article6.node.snapshot.SnapshotException;
import article6.node.snapshot.SnapshotFile;
import article6.node.snapshot.SnapshotManifest;
import java.io.IOException;
import java.nio.file.Path;

/** Carries the state of a ledger from a folder into a file, and from there into an empty folder. */
public final class ChainSnapshot {
  private ChainSnapshot() {}

  /**
   * Writes the state after the newest block. The file appears under its name when it is whole; one
   * that was there is replaced.
   *
   * @throws ArchiveException when the folder doesn't keep what a snapshot carries
   */
  public static SnapshotManifest write(ChainFolder folder, Path file)
      throws ArchiveException, IOException {
    try {
      return SnapshotFile.write(folder.ledger(), folder.store(), file);
    } catch (SnapshotException e) {
      throw of(e);
    }
  }

  /**
   * Makes a ledger of a file, after proving it from the genesis on.
   *
   * @param data an absent or empty folder, or one with nothing but a genesis block
   * @throws ArchiveException when the file is not whole, proven and true, or the folder not empty
   */
  public static SnapshotManifest read(Path file, Genesis genesis, Path data)
      throws ArchiveException, IOException {
    try {
      return SnapshotFile.install(file, genesis, data);
    } catch (SnapshotException e) {
      throw of(e);
    }
  }

  private static ArchiveException of(SnapshotException refusal) {
    ArchiveException.Code code =
        switch (refusal.code()) {
          case HISTORY_TOO_SHORT, TOO_LARGE -> ArchiveException.Code.NO_SNAPSHOT;
          case DISK -> ArchiveException.Code.STORE;
          case MALFORMED -> ArchiveException.Code.SNAPSHOT_DAMAGED;
          case OTHER_NETWORK -> ArchiveException.Code.OTHER_NETWORK;
          case UNPROVEN, FALSE -> ArchiveException.Code.SNAPSHOT_REFUSED;
          case NOT_EMPTY -> ArchiveException.Code.NOT_EMPTY;
        };
    return new ArchiveException(code, String.valueOf(refusal.getMessage())).because(refusal);
  }
}
