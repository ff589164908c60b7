package article6.node.snapshot;

/**
 * How patient a node is that wants to begin with a snapshot.
 *
 * @param answerMillis how long a peer may take for an answer of a megabyte or so
 * @param retryMillis how long until the peers are asked again
 * @param patienceMillis how long peers are connected and none offers anything usable, until the
 *     node begins at the genesis after all
 */
public record FetchTimings(long answerMillis, long retryMillis, long patienceMillis) {
  public static final FetchTimings DEFAULT = new FetchTimings(15_000, 500, 10_000);
}
