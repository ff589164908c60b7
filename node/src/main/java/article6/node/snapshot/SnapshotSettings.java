package article6.node.snapshot;

/**
 * Whether and when a running node takes snapshots for others.
 *
 * @param everyBlocks at each height that this number divides; 0 for never
 * @param keep how many of the newest stay on the disk
 */
public record SnapshotSettings(long everyBlocks, int keep) {
  /**
   * Executing this many blocks takes a newcomer a minute or so, and a network that makes fewer a
   * day needs none. Two, so that one can still be fetched when the next is there.
   */
  public static final SnapshotSettings DEFAULT = new SnapshotSettings(10_000, 2);

  public static final SnapshotSettings NEVER = new SnapshotSettings(0, 1);

  /**
   * @throws IllegalArgumentException when a number is out of bounds
   */
  public SnapshotSettings {
    if (everyBlocks < 0) {
      throw new IllegalArgumentException(
          "snapshots are taken every so many blocks, 0 for never; not " + everyBlocks);
    }
    if (keep < 1 || keep > SnapshotLimits.OFFERS_MAX) {
      throw new IllegalArgumentException(
          "a node keeps 1 to %d snapshots, not %d".formatted(SnapshotLimits.OFFERS_MAX, keep));
    }
  }

  boolean isDue(long height) {
    return everyBlocks > 0 && height > 0 && height % everyBlocks == 0;
  }
}
