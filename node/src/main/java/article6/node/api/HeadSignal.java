package article6.node.api;

import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes everybody who waits for a new block. Costs the committing thread one short lock. */
final class HeadSignal implements AutoCloseable {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final LedgerReader.Subscription subscription;
  private long height;
  private boolean closed;

  HeadSignal(LedgerReader ledger) {
    this.height = ledger.head().height();
    this.subscription = ledger.subscribe(this::changed);
  }

  /**
   * Waits until there is a block above this height, the time is over, or the server stops.
   *
   * @return false when the server stops
   */
  boolean await(long above, long timeoutMillis) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long leftNanos = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
      while (!closed && height <= above && leftNanos > 0) {
        leftNanos = changed.awaitNanos(leftNanos);
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void changed(Head head) {
    lock.lock();
    try {
      height = Math.max(height, head.height());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    subscription.close();
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
