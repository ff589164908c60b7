package article6.node.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that other threads bring about, no longer than it takes. */
final class Await {
  private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();
  private static final Duration DEADLINE = Duration.ofMinutes(2);

  private Await() {}

  static void until(String what, BooleanSupplier condition) {
    long startNanos = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - startNanos > DEADLINE.toNanos()) {
        throw new AssertionError("not within %s: %s".formatted(DEADLINE, what));
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
