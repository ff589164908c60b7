package article6.node.mempool;

import article6.contracts.transaction.Transaction;

/**
 * How much a mempool holds, at most.
 *
 * @param transactionsMax waiting transactions
 * @param bytesMax their bytes together
 * @param perSenderMax waiting transactions of one sender, so that nobody keeps the others out
 * @param outcomesMax refused and expired transactions whose outcome is remembered
 */
public record MempoolLimits(int transactionsMax, long bytesMax, int perSenderMax, int outcomesMax) {

  /**
   * Four full blocks of the default size. One sender may fill half of it. An outcome takes less
   * than a kilobyte.
   */
  public static final MempoolLimits DEFAULT =
      new MempoolLimits(20_000, 64L * 1024 * 1024, 10_000, 20_000);

  /**
   * @throws IllegalArgumentException when a transaction could never get in
   */
  public MempoolLimits {
    if (transactionsMax < 1
        || perSenderMax < 1
        || outcomesMax < 1
        || bytesMax < Transaction.BYTES_MAX) {
      throw new IllegalArgumentException(
          "a mempool holds at least one transaction of the largest size");
    }
  }
}
