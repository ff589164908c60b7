package article6.node.simulator;

/**
 * What the network and the machines do to the nodes.
 *
 * @param lossPercent how many packets never arrive
 * @param duplicatePercent how many arrive twice
 * @param delayMillisMax the longest way; packets overtake each other
 * @param crashPerMille chance of a crash before any single effect, or between a write and its sync
 * @param parts whether links are cut and mended, one way or both
 */
public record Weather(
    int lossPercent, int duplicatePercent, int delayMillisMax, int crashPerMille, boolean parts) {
  public static final Weather CALM = new Weather(0, 0, 20, 0, false);

  /** Everything at once. */
  public static final Weather STORM = new Weather(15, 10, 900, 8, true);
}
