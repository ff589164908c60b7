package article6.node.peer;

import article6.contracts.chain.Block;

/**
 * Who goes first on a connection, highest first. A message of a higher class overtakes lower
 * ones even while they are being sent, chunk by chunk.
 *
 * <p>Each class has its own bounded queue per peer and direction. The bounds hold what a healthy
 * peer on a slow line may have outstanding; a peer that needs more is not keeping up.
 */
enum TrafficClass {
  /** Handshake, keep-alive and farewell: single chunks, a handful at a time. */
  CONTROL(64 * 1024, Overflow.CLOSE),
  /** Votes of a few hundred bytes: the bound is minutes of them. */
  VOTE(4 * 1024 * 1024, Overflow.CLOSE),
  /** Blocks under discussion: two of the largest, that of this round and that of the next. */
  PROPOSAL(2 * (Block.BYTES_MAX + 1024 * 1024), Overflow.CLOSE),
  /** Questions and answers of sync: the asker sees a refusal and asks somebody else. */
  SYNC(2 * (Block.BYTES_MAX + 1024 * 1024), Overflow.REFUSE),
  /** Transactions: every node holds them, so what one connection drops arrives by another. */
  GOSSIP(4 * 1024 * 1024, Overflow.DROP);

  /** What happens to a message that finds the queue full. */
  enum Overflow {
    /** The connection ends: a peer without votes is no peer. */
    CLOSE,
    /** The sender is told. */
    REFUSE,
    /** It is counted and forgotten. */
    DROP
  }

  private final int queuedBytesMax;
  private final Overflow overflow;

  TrafficClass(int queuedBytesMax, Overflow overflow) {
    this.queuedBytesMax = queuedBytesMax;
    this.overflow = overflow;
  }

  int queuedBytesMax() {
    return queuedBytesMax;
  }

  Overflow overflow() {
    return overflow;
  }
}
