package article6.node.store;

/**
 * How far back a store goes. The genesis block is always there, and so are all headers from the
 * base on.
 *
 * @param base the block whose state was taken over from a snapshot, and before which this store
 *     knows nothing; 0 when it has executed everything since the genesis
 * @param blocksFrom first height from which every block is here with its transactions; never below
 *     the base
 */
public record StoredHistory(long base, long blocksFrom) {
  /** Nothing is missing. */
  public static final StoredHistory WHOLE = new StoredHistory(0, 0);

  public StoredHistory {
    if (base < 0 || blocksFrom < base) {
      throw new IllegalArgumentException("no history: from %d, %d".formatted(base, blocksFrom));
    }
  }

  /** The same without the transactions of some more blocks. */
  StoredHistory withBlocksFrom(long height) {
    return new StoredHistory(base, Math.max(blocksFrom, height));
  }
}
