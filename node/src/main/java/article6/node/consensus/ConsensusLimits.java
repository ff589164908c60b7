package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.DoubleVote;

/** What the core accepts and keeps at most. */
public final class ConsensusLimits {
  /**
   * What a proposal carries besides its block: a quorum of round changes and of prepares, some 300
   * bytes for each validator, so enough for more than 800 validators.
   */
  public static final int JUSTIFICATION_BYTES_MAX = 256 * 1024;

  /** Largest encoded message: a proposal, or a round change with its lock. */
  public static final int MESSAGE_BYTES_MAX = Block.BYTES_MAX + JUSTIFICATION_BYTES_MAX;

  /**
   * Double votes that are kept, one for each validator: more validators than this on one ledger are
   * more than there are Parties, if each of them replaced a convicted key once.
   */
  public static final int EVIDENCE_MAX = 400;

  /** Largest encoded journal: three small votes, a lock, and evidence. */
  public static final int JOURNAL_BYTES_MAX =
      MESSAGE_BYTES_MAX + EVIDENCE_MAX * DoubleVote.BYTES_MAX;

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

  /**
   * How long a transaction may be left out of blocks that have room for it: it has been passed on
   * four times by then, so every proposer knows it.
   */
  public static final long PENDING_MILLIS_MAX = 20_000;

  private ConsensusLimits() {}
}
