package article6.node.app;

import article6.node.chain.Retention;
import article6.node.snapshot.SnapshotSettings;

/**
 * How a node begins, what it keeps, and what it offers to those who begin.
 *
 * @param sync how it begins when its data folder is empty
 * @param retention how much of the past it keeps
 * @param snapshots when it takes snapshots for others
 */
public record StorageSettings(SyncMode sync, Retention retention, SnapshotSettings snapshots) {
  /** Executes everything, keeps everything, and helps others to begin. */
  public static final StorageSettings DEFAULT =
      new StorageSettings(SyncMode.FULL, Retention.ARCHIVE, SnapshotSettings.DEFAULT);
}
