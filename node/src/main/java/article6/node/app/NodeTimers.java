package article6.node.app;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * All timers of a node, on one thread that only passes things on. It runs on a monotone clock: no
 * wall clock can stop or hurry a round (F7).
 */
final class NodeTimers implements AutoCloseable {
  private final ScheduledThreadPoolExecutor scheduler;
  private final LedgerInbox inbox;
  private @Nullable Future<?> round;

  NodeTimers(String name, LedgerInbox inbox) {
    this.inbox = inbox;
    this.scheduler =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("timers " + name).daemon(true).factory());
    scheduler.setRemoveOnCancelPolicy(true);
  }

  /** Replaces the round timer: there is only one. Called by the ledger thread only. */
  void startRound(long height, int roundNumber, long millis) {
    if (round != null) {
      round.cancel(false);
    }
    round = after(millis, new LedgerTask.RoundOver(height, roundNumber));
  }

  void buildLater(long height, int roundNumber, long millis) {
    var _ = after(millis, new LedgerTask.BuildDue(height, roundNumber));
  }

  /** Runs a short task again and again. One that fails is not run again: it has to catch itself. */
  void every(long millis, Runnable task) {
    var _ = scheduler.scheduleWithFixedDelay(task, millis, millis, TimeUnit.MILLISECONDS);
  }

  private Future<?> after(long millis, LedgerTask task) {
    return scheduler.schedule(() -> inbox.putOwn(task), millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    scheduler.shutdownNow();
  }
}
