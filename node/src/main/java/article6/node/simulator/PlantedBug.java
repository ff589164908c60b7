package article6.node.simulator;

/**
 * Mistakes that other ledgers have shipped, to be switched on one at a time. A simulator that does
 * not find each of them is not worth its time.
 */
public enum PlantedBug {
  /** The lock goes when others or a proposal pull the node into a higher round (S-03). */
  DROP_LOCK_ON_JUMP,
  /** A write counts as done before it is on the disk (S-01). */
  SKIP_SYNC,
  /** Three prepares of one validator are a quorum (S-08). */
  COUNT_MESSAGES,
  /** A quorum that is one too small (S-05). */
  QUORUM_OFF_BY_ONE,
  /** Heights are decided by the validators that were there when the node started (S-07). */
  STALE_VALIDATORS,
  /** Messages of any height ahead are kept. */
  UNBOUNDED_BUFFER,
  /** A block proposed again in a later round has another hash (L-03). */
  ROUND_IN_HASH,
  /** The lock goes with a restart (S-01). */
  CLEAR_LOCK_ON_RESTART,
  /** Votes leave before they are in the journal (S-01). */
  VOTE_BEFORE_PERSIST,
  /** A proposer does not judge what it proposes itself (L-04). */
  ACCEPT_OWN_INVALID,
  /** Old votes count at the current height (S-13). */
  REPLAY_OTHER_HEIGHT,
  /** A light client believes whatever set of validators it is shown (S-14). */
  LIGHT_CLIENT_SKIPS_SET_HASH
}
