package article6.contracts.state;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.Levies;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.Rounding;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContributionsTest {
  private static Levies levies(int adaptation, int omge, Rounding rounding) {
    Optional<AccountId> fund =
        adaptation > 0 ? Optional.of(new AccountId("CHE-FUND")) : Optional.empty();
    return new Levies(adaptation, fund, omge, rounding, LevyMoment.FIRST_TRANSFER);
  }

  /** However the whole is cut, it contributes what the whole at once would, within one unit. */
  @Test
  void theCutOfTransfersChangesNothing() {
    SplittableRandom random = new SplittableRandom(37);
    for (int run = 0; run < 2_000; run++) {
      Levies levies =
          levies(
              random.nextInt(400),
              random.nextInt(400),
              random.nextBoolean() ? Rounding.UP : Rounding.DOWN);
      Contributions sum = Contributions.none(levies);
      for (int part = 0; part < 40; part++) {
        long more = 1L + random.nextInt(30);
        Contributions next = sum.plus(more);
        long taken = next.adaptation() - sum.adaptation() + next.omge() - sum.omge();
        assertThat(next.adaptation()).isGreaterThanOrEqualTo(sum.adaptation());
        assertThat(next.omge()).isGreaterThanOrEqualTo(sum.omge());
        assertThat(taken).isLessThanOrEqualTo(more);
        sum = next;
      }
      assertThat(sum.adaptation()).isEqualTo(levies.adaptationOf(sum.quantity()));
      assertThat(levies.omgeOf(sum.quantity()) - sum.omge()).isBetween(0L, 1L);
    }
  }

  /** One unit can't be contributed twice: what it still owes the next one gives. */
  @Test
  void oneByOneIsAsMuchAsAtOnce() {
    Contributions sum = Contributions.none(levies(50, 20, Rounding.DOWN));
    for (int i = 0; i < 1_001; i++) {
      sum = sum.plus(1);
    }
    assertThat(sum.adaptation()).isEqualTo(50);
    assertThat(sum.omge()).isEqualTo(20);
  }
}
