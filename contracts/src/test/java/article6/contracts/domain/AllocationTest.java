package article6.contracts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllocationTest {
  private static List<AllocationShare> shares(int... basisPoints) {
    return IntStream.range(0, basisPoints.length)
        .mapToObj(i -> new AllocationShare(new AccountId("JPN-A" + i), basisPoints[i]))
        .toList();
  }

  @Test
  void theUnitsLeftGoToTheLargestRemainders() {
    // 33.33, 33.33, 33.34 percent of 100: 33.33, 33.33, 33.34 units
    assertThat(Allocation.of(100, shares(3_333, 3_333, 3_334))).containsExactly(33L, 33L, 34L);
    assertThat(Allocation.of(7, shares(5_000, 3_000, 2_000))).containsExactly(4L, 2L, 1L);
  }

  @Test
  void ofEqualRemaindersTheFirstWins() {
    assertThat(Allocation.of(1, shares(5_000, 5_000))).containsExactly(1L, 0L);
    assertThat(Allocation.of(3, shares(2_500, 2_500, 2_500, 2_500)))
        .containsExactly(1L, 1L, 1L, 0L);
  }

  @Test
  void theLargestQuantityDoesNotOverflow() {
    assertThat(Allocation.of(UnitRange.SERIAL_MAX, shares(9_999, 1)))
        .containsExactly(999_900_000_000_000L, 100_000_000_000L);
  }

  @Test
  void sharesAreOfTheWhole() {
    assertThatIllegalArgumentException().isThrownBy(() -> Allocation.of(10, shares(5_000, 4_999)));
  }

  @Test
  void nothingIsLostAndNobodyIsAUnitAway() {
    SplittableRandom random = new SplittableRandom(61);
    for (int round = 0; round < 500; round++) {
      List<Integer> points = new ArrayList<>();
      int left = Allocation.WHOLE;
      while (left > 0) {
        int next = 1 + random.nextInt(Math.min(left, 4_000));
        points.add(next);
        left -= next;
      }
      List<AllocationShare> shares = shares(points.stream().mapToInt(Integer::intValue).toArray());
      long quantity = random.nextLong(100_000);
      List<Long> parts = Allocation.of(quantity, shares);
      assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(quantity);
      for (int i = 0; i < parts.size(); i++) {
        long exact = quantity * points.get(i);
        assertThat(Math.abs(parts.get(i) * Allocation.WHOLE - exact)).isLessThan(Allocation.WHOLE);
      }
    }
  }

  @Test
  void contributionsAreRoundedAsAgreedAndNeverMoreThanThereIs() {
    Levies up =
        new Levies(
            50,
            java.util.Optional.of(new AccountId("CHE-FUND")),
            20,
            Rounding.UP,
            LevyMoment.ISSUANCE);
    assertThat(up.adaptationOf(101)).isEqualTo(6);
    assertThat(up.omgeOf(101)).isEqualTo(3);
    assertThat(up.adaptationOf(1)).isEqualTo(1);
    assertThat(up.omgeOf(1)).isZero();
    assertThat(up.isConsistent()).isTrue();
    Levies down =
        new Levies(50, java.util.Optional.empty(), 20, Rounding.DOWN, LevyMoment.ISSUANCE);
    assertThat(down.adaptationOf(101)).isEqualTo(5);
    assertThat(down.omgeOf(UnitRange.SERIAL_MAX)).isEqualTo(20_000_000_000_000L);
    assertThat(down.isConsistent()).isFalse();
  }
}
