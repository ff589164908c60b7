package article6.node.sync;

/**
 * How patient a node is when it catches up.
 *
 * @param graceMillis how long a lag of one block may last before it is fetched: a validator usually
 *     decides that block itself a moment later; an observer has nothing to wait for
 * @param answerMillis how long a peer may take to answer
 * @param distrustMillis for how long a peer is left alone that lied, was slow or had nothing; twice
 *     as long each further time
 * @param distrustCapMillis but never longer than that
 */
public record SyncTimings(
    long graceMillis, long answerMillis, long distrustMillis, long distrustCapMillis) {

  public static final SyncTimings VALIDATOR = new SyncTimings(500, 10_000, 500, 30_000);
  public static final SyncTimings OBSERVER = new SyncTimings(0, 10_000, 500, 30_000);
}
