package article6.node.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Back-off and rate limit, on a clock in the hands of the test. */
class PacingTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
  private static final int RATE = 1_000_000;

  @Test
  void thePauseDoublesUpToTheCapAndIsSpreadByLot() {
    Backoff backoff = new Backoff(250, 30_000, new Random(1));
    for (int failures = 0; failures < 100; failures++) {
      long full = failures < 7 ? 250L << failures : 30_000;
      assertThat(backoff.delayMillis(failures)).isBetween(full / 2, full);
    }
  }

  @Test
  void twoNodesDoNotReturnInStep() {
    Backoff one = new Backoff(250, 30_000, new Random(1));
    Backoff other = new Backoff(250, 30_000, new Random(2));
    int equal = 0;
    for (int i = 0; i < 100; i++) {
      if (one.delayMillis(9) == other.delayMillis(9)) {
        equal++;
      }
    }
    assertThat(equal).isLessThan(5);
  }

  @Test
  void oneSecondsWorthMayComeAtOnceAndTheRestAtTheRate() {
    RateLimit limit = new RateLimit(RATE, 0);
    assertThat(limit.spend(RATE - RateLimit.OVERHEAD_BYTES, 0)).isZero();
    assertThat(limit.spend(RATE / 2 - RateLimit.OVERHEAD_BYTES, 0)).isEqualTo(SECOND / 2);
    assertThat(limit.spend(RATE / 2 - RateLimit.OVERHEAD_BYTES, SECOND / 2)).isEqualTo(SECOND / 2);
  }

  @Test
  void aLongPauseSavesNoMoreThanASecond() {
    RateLimit limit = new RateLimit(RATE, 0);
    long later = 1_000 * SECOND;
    assertThat(limit.spend(RATE - RateLimit.OVERHEAD_BYTES, later)).isZero();
    assertThat(limit.spend(RATE - RateLimit.OVERHEAD_BYTES, later)).isEqualTo(SECOND);
  }

  @Test
  void emptyMessagesCostSomethingToo() {
    RateLimit limit = new RateLimit(RATE, 0);
    long waitNanos = 0;
    for (int i = 0; i < 2 * RATE / RateLimit.OVERHEAD_BYTES; i++) {
      waitNanos = limit.spend(0, 0);
    }
    assertThat(waitNanos).isGreaterThan(SECOND * 9 / 10);
  }

  @Test
  void theClockMayStartAnywhere() {
    RateLimit limit = new RateLimit(RATE, Long.MAX_VALUE - SECOND / 2);
    assertThat(limit.spend(RATE - RateLimit.OVERHEAD_BYTES, Long.MAX_VALUE - SECOND / 2)).isZero();
    // a second later the clock has passed its largest number
    assertThat(limit.spend(RATE - RateLimit.OVERHEAD_BYTES, Long.MIN_VALUE + SECOND / 2)).isZero();
  }
}
