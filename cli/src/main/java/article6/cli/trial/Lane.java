package article6.cli.trial;

import java.time.Duration;

/** What one node sends to one other: it passes, passes late, or waits until the way is open. */
final class Lane {
  private boolean cut;
  private Duration delay = Duration.ZERO;

  synchronized void cut() {
    cut = true;
  }

  synchronized void slow(Duration by) {
    delay = by;
  }

  /** As it was at first. What waited goes on. */
  synchronized void heal() {
    cut = false;
    delay = Duration.ZERO;
    notifyAll();
  }

  /** Returns when the next piece may go. */
  void pass() throws InterruptedException {
    Thread.sleep(awaitOpen());
  }

  private synchronized Duration awaitOpen() throws InterruptedException {
    while (cut) {
      wait();
    }
    return delay;
  }
}
