package article6.node.peer;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An event loop that may have been shut down while somebody still wanted something of it: what it
 * refuses then concerns sockets that are closed, and is rightly forgotten.
 */
record Loop(EventLoop events) {
  void execute(Runnable task) {
    try {
      events.execute(task);
    } catch (RejectedExecutionException e) {
      requireShutDown(e);
    }
  }

  /** Null when the loop has been shut down. */
  @Nullable ScheduledFuture<?> after(long delayMillis, Runnable task) {
    try {
      return events.schedule(task, delayMillis, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      requireShutDown(e);
      return null;
    }
  }

  private void requireShutDown(RejectedExecutionException rejection) {
    if (!events.isShuttingDown()) {
      throw rejection;
    }
  }
}
