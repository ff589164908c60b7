package article6.node.peer;

/**
 * How fast one peer is read: on average the allowed rate, with one second of it at once after a
 * pause. Confined to one thread.
 */
final class RateLimit {
  /** What a message costs besides its bytes, so that a storm of empty ones is slowed too. */
  static final int OVERHEAD_BYTES = 256;

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final long bytesPerSecond;

  /** When everything read so far would have come in at the allowed rate. */
  private long paidUntilNanos;

  RateLimit(long bytesPerSecond, long nowNanos) {
    this.bytesPerSecond = bytesPerSecond;
    this.paidUntilNanos = nowNanos - NANOS_PER_SECOND;
  }

  /**
   * @return nanoseconds to wait before reading on; 0 when there is no need
   */
  long spend(int payloadBytes, long nowNanos) {
    long costNanos = (payloadBytes + OVERHEAD_BYTES) * NANOS_PER_SECOND / bytesPerSecond;
    long unusedNanos = Math.min(NANOS_PER_SECOND, nowNanos - paidUntilNanos);
    paidUntilNanos = nowNanos - unusedNanos + costNanos;
    return Math.max(0, paidUntilNanos - nowNanos);
  }
}
