package article6.node.chain;

/**
 * How far back a node can tell. Headers with their certificates are kept from the base on, and so
 * are those at which the validators have changed, from the genesis on.
 *
 * @param base the block whose state the node took over from a snapshot; 0 when it has executed
 *     every block since the genesis
 * @param blocksFrom first height from which transactions and receipts are kept; 0 for all
 * @param eventsFrom first height from which events are kept; 0 for all
 */
public record History(long base, long blocksFrom, long eventsFrom) {
  /** Everything since the genesis is there. */
  public static final History WHOLE = new History(0, 0, 0);

  public boolean isWhole() {
    return equals(WHOLE);
  }
}
