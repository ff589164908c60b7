package article6.node.consensus;

import article6.contracts.chain.Block;

/** What the core accepts and keeps at most. */
public final class ConsensusLimits {
  /**
   * What a proposal carries besides its block: a quorum of round changes and of prepares, some 300
   * bytes for each validator, so enough for more than 800 validators.
   */
  public static final int JUSTIFICATION_BYTES_MAX = 256 * 1024;

  /** Largest encoded message: a proposal, or a round change with its lock. */
  public static final int MESSAGE_BYTES_MAX = Block.BYTES_MAX + JUSTIFICATION_BYTES_MAX;

  /** Largest encoded journal: three small votes and a lock. */
  public static final int JOURNAL_BYTES_MAX = MESSAGE_BYTES_MAX;

  /**
   * Highest round a message may name: at 30 seconds a round it takes a year to get there, and a
   * forged far-future round can't come near the end of the numbers (L-05).
   */
  public static final int ROUND_MAX = 1_000_000;

  /**
   * How many heights ahead messages are kept: validators finish a height a moment apart, so the
   * next one's first messages arrive early. Further ahead a node needs blocks, not votes.
   */
  public static final int HEIGHTS_AHEAD_MAX = 1;

  /**
   * Default time-out of round 0. Below half a second time-outs fire for no reason when all cores
   * are busy.
   */
  public static final long ROUND_TIMEOUT_BASE_MILLIS = 1_000;

  /** Default cap of the doubling time-out: a healed network waits no longer [Q-16] (L-01). */
  public static final long ROUND_TIMEOUT_CAP_MILLIS = 30_000;

  private ConsensusLimits() {}
}
