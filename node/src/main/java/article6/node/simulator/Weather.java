package article6.node.simulator;

/**
 * What the network and the machines do to the nodes.
 *
 * @param lossPercent how many packets never arrive
 * @param duplicatePercent how many arrive twice
 * @param replayPercent how often an old capture comes once more
 * @param delayMillisMax the longest way; packets overtake each other
 * @param crashPerMille chance of a crash before any single effect, or between a write and its sync
 * @param parts whether links are cut, clogged and mended, one way or both
 * @param spoils whether disks are wiped or restored from old backups, within the faults tolerated
 * @param shiftsClocks whether wall clocks are set wrong, jump back or stand still
 */
public record Weather(
    int lossPercent,
    int duplicatePercent,
    int replayPercent,
    int delayMillisMax,
    int crashPerMille,
    boolean parts,
    boolean spoils,
    boolean shiftsClocks) {
  public static final Weather CALM = new Weather(0, 0, 0, 20, 0, false, false, false);

  /** Everything at once. */
  public static final Weather STORM = new Weather(15, 10, 2, 900, 8, true, true, true);
}
