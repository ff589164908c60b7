package article6.node.sync;

/** What is known of one peer. Guarded by {@link PeerBook}. */
final class PeerRecord {
  private static final int DOUBLINGS_MAX = 16;

  long height;

  /** First height that it has said to keep; what is before it is not asked for. */
  long keptFrom;

  private int failuresInRow;
  private long distrustedUntilNanos;
  private boolean distrusted;

  boolean claims(long wanted) {
    return height >= wanted && keptFrom <= wanted;
  }

  void failed(long nowNanos, SyncTimings timings) {
    int doublings = Math.min(failuresInRow, DOUBLINGS_MAX);
    long millis = Math.min(timings.distrustMillis() << doublings, timings.distrustCapMillis());
    failuresInRow++;
    distrusted = true;
    distrustedUntilNanos = nowNanos + millis * PeerBook.NANOS_PER_MILLI;
  }

  void succeeded() {
    failuresInRow = 0;
    distrusted = false;
  }

  int failuresInRow() {
    return failuresInRow;
  }

  /** 0 or less when it may be asked. */
  long waitNanos(long nowNanos) {
    return distrusted ? distrustedUntilNanos - nowNanos : 0;
  }
}
