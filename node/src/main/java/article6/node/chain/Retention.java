package article6.node.chain;

import article6.contracts.chain.BlockHeader;
import article6.contracts.law.Admission;
import article6.node.store.SealedHeader;
import article6.node.store.StoreReader;
import java.util.Optional;

/**
 * How much of the past a node keeps. Headers, certificates, the state and all events stay in any
 * case; what goes are the transactions of old blocks, and with them receipts.
 *
 * <p>Blocks within the life of a transaction always stay, however few are to be kept: snapshots
 * carry them, so that no transaction is applied a second time (T-3).
 *
 * @param blocks how many of the newest blocks stay whole
 */
public record Retention(long blocks) {
  /** Nothing is ever let go. */
  public static final Retention ARCHIVE = new Retention(Long.MAX_VALUE);

  /** Peers that were away for a while, and those that come from a snapshot, find what they lack. */
  public static final long BLOCKS_MIN = 1_000;

  /**
   * Most blocks let go with one commit: a node that becomes a pruned one catches up while it runs,
   * and no block waits longer than a moment for it.
   */
  static final int LET_GO_MAX = 32;

  public Retention {
    if (blocks < 1) {
      throw new IllegalArgumentException("a node keeps one block at least, not " + blocks);
    }
  }

  /**
   * Only the newest.
   *
   * @throws IllegalArgumentException when they are fewer than {@link #BLOCKS_MIN}
   */
  public static Retention pruned(long blocks) {
    if (blocks < BLOCKS_MIN) {
      throw new IllegalArgumentException(
          "a pruned node keeps %d blocks at least, not %d".formatted(BLOCKS_MIN, blocks));
    }
    return new Retention(blocks);
  }

  public boolean isArchive() {
    return equals(ARCHIVE);
  }

  /**
   * The first height that stays whole when a block becomes the head; nothing when all stays as it
   * is.
   */
  Optional<Long> keptFrom(StoreReader store, BlockHeader newHead) {
    if (isArchive()) {
      return Optional.empty();
    }
    long from = Math.max(1, store.history().blocksFrom());
    long goesBefore = Math.min(newHead.height() - blocks + 1, from + LET_GO_MAX);
    long height = from;
    while (height < goesBefore && isPastLife(store.header(height), newHead)) {
      height++;
    }
    return height == from ? Optional.empty() : Optional.of(height);
  }

  private static boolean isPastLife(Optional<SealedHeader> old, BlockHeader newHead) {
    return old.map(it -> it.header().timeMillis())
        .filter(time -> time <= newHead.timeMillis() - Admission.LIFETIME_MILLIS_MAX)
        .isPresent();
  }
}
