package article6.contracts.domain;

import article6.contracts.codec.CodecLimits;

/**
 * What all nodes of a network have to agree on beside the law.
 *
 * @param blockIntervalMinMillis how long a proposer waits after the last block before it builds the
 *     next, so that a burst shares blocks
 * @param roundTimeoutBaseMillis time-out of round 0; each further round doubles it
 * @param roundTimeoutCapMillis longest time-out of a round
 * @param blockTransactionsMax most transactions in a block
 * @param blockBytesMax most bytes of the transactions of a block together
 * @param clockToleranceMillis how far a block's time may be ahead of a validator's clock
 */
public record NetworkParameters(
    long blockIntervalMinMillis,
    long roundTimeoutBaseMillis,
    long roundTimeoutCapMillis,
    int blockTransactionsMax,
    int blockBytesMax,
    long clockToleranceMillis) {

  /** Largest encoded block: some 20,000 transfers, two seconds of a slow 32 Mbit/s line. */
  public static final int ENCODED_BLOCK_BYTES_MAX = 8 * 1024 * 1024;

  /** Largest encoded transaction: an authorization with long terms fits many times. */
  public static final int TRANSACTION_BYTES_MAX = 128 * 1024;

  /** What a block's bytes need beside its transactions: the header and the frames of the list. */
  private static final int BLOCK_OVERHEAD_BYTES = 256 * 1024;

  /**
   * The most that leaves room for header and frames in a block of {@link #ENCODED_BLOCK_BYTES_MAX}.
   */
  public static final int BLOCK_BYTES_LIMIT = ENCODED_BLOCK_BYTES_MAX - BLOCK_OVERHEAD_BYTES;

  /** Below half a second rounds flap on busy machines; thirty seconds is the cap of. */
  public static final NetworkParameters DEFAULT =
      new NetworkParameters(50, 2_000, 30_000, 5_000, 4 * 1024 * 1024, 5_000);

  /**
   * @throws IllegalArgumentException when a value can't work
   */
  public NetworkParameters {
    require(
        blockIntervalMinMillis >= 1 && blockIntervalMinMillis <= 60_000,
        "the least block interval is 1 to 60,000 ms");
    require(
        roundTimeoutBaseMillis >= 100 && roundTimeoutBaseMillis <= roundTimeoutCapMillis,
        "the round time-out is at least 100 ms and not above its cap");
    require(
        roundTimeoutCapMillis <= 600_000, "the cap of the round time-out is at most ten minutes");
    require(
        blockTransactionsMax >= 1 && blockTransactionsMax <= CodecLimits.LIST_ITEMS_MAX,
        "a block holds 1 to %d transactions".formatted(CodecLimits.LIST_ITEMS_MAX));
    require(
        blockBytesMax >= TRANSACTION_BYTES_MAX && blockBytesMax <= BLOCK_BYTES_LIMIT,
        "a block holds %d to %d bytes of transactions"
            .formatted(TRANSACTION_BYTES_MAX, BLOCK_BYTES_LIMIT));
    require(
        clockToleranceMillis >= 1 && clockToleranceMillis <= 600_000,
        "the clock tolerance is 1 ms to ten minutes");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
