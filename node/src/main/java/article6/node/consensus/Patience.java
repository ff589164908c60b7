package article6.node.consensus;

import article6.contracts.crypto.Hash;

/**
 * How long a transaction may be left out. A validator refuses a proposal that leaves out the
 * oldest transaction it knows of, once that has waited too long and would fit; so a leader who
 * withholds somebody's transactions is overtaken by the next round. Only in round 0: suspicion may
 * be wrong after a partition, and then costs one round and never a height.
 */
public final class Patience {
  private Patience() {}

  public static boolean isOver(int round, long waitedMillis) {
    return round == 0 && waitedMillis > ConsensusLimits.PENDING_MILLIS_MAX;
  }

  /** Why a proposal is refused, for operators. */
  public static String reason(Hash transaction, long waitedMillis) {
    return "it leaves out transaction %s, which has waited for %d ms and would fit [Q-19]"
        .formatted(transaction, waitedMillis);
  }
}
