package article6.node.peer;

import java.util.random.RandomGenerator;

/**
 * The pause before the next attempt: doubled at each failure up to a cap (L-01), and between half
 * and all of that by lot, so that nodes that lost each other at once do not return at once.
 */
final class Backoff {
  /** 2^20 times any base is past every cap; beyond it the shift would overflow. */
  private static final int DOUBLINGS_MAX = 20;

  private final long baseMillis;
  private final long capMillis;
  private final RandomGenerator random;

  Backoff(long baseMillis, long capMillis, RandomGenerator random) {
    this.baseMillis = baseMillis;
    this.capMillis = capMillis;
    this.random = random;
  }

  /**
   * @param failures in a row, from 0
   */
  long delayMillis(int failures) {
    long full = Math.min(capMillis, baseMillis << Math.min(failures, DOUBLINGS_MAX));
    return full / 2 + random.nextLong(full / 2 + 1);
  }
}
