package article6.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.LawSettings;
import article6.contracts.domain.Rounding;
import article6.contracts.domain.UnitRange;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The split of an issuance in whole units (64-3, 64-4, 64-5; domain §2.7, test vectors). */
class LevyTest {
  @Shows(DerivedRule.M64_5)
  @ParameterizedTest
  @CsvSource({
    "1000, DOWN, false, 50, 20, 930",
    "1000, DOWN, true,   0, 20, 980",
    "101,  DOWN, false,  5,  3,  93",
    "101,  UP,   false,  6,  3,  92",
    "1,    DOWN, false,  0,  1,   0",
    "1,    UP,   false,  0,  1,   0",
    "2,    UP,   false,  1,  1,   0",
    "50,   DOWN, false,  2,  1,  47"
  })
  void splitsAsTheVectorsSay(
      long quantity, Rounding rounding, boolean exempt, long proceeds, long omge, long rest) {
    assertThat(Levy.of(quantity, settings(rounding, 20), exempt, 0))
        .isEqualTo(new Levy(proceeds, omge, 0, rest));
  }

  @Test
  void takesTheBufferFromWhatIsLeftRoundedUp() {
    assertThat(Levy.of(101, LawSettings.DEFAULT, false, 100)).isEqualTo(new Levy(5, 3, 11, 82));
    assertThat(Levy.of(1, LawSettings.DEFAULT, false, 500)).isEqualTo(new Levy(0, 1, 0, 0));
  }

  @Shows(DerivedRule.M64_4)
  @Test
  void neverCancelsLessThanTwoPerCentWhateverANetworkDecides() {
    assertThat(Levy.of(1_000, settings(Rounding.DOWN, 0), false, 0).overallMitigation())
        .isEqualTo(20);
    assertThat(Levy.of(1_000, settings(Rounding.DOWN, 30), false, 0).overallMitigation())
        .isEqualTo(30);
  }

  @Test
  void losesNothingAndTakesNoMoreThanThereIs() {
    SplittableRandom random = new SplittableRandom(64);
    for (int i = 0; i < 20_000; i++) {
      long quantity =
          random.nextInt(10) == 0
              ? UnitRange.SERIAL_MAX - random.nextInt(1_000)
              : 1 + random.nextInt(3_000);
      Levy levy =
          Levy.of(
              quantity,
              settings(random.nextBoolean() ? Rounding.UP : Rounding.DOWN, random.nextInt(100)),
              random.nextBoolean(),
              random.nextInt(501));
      assertThat(
              levy.shareOfProceeds()
                  + levy.overallMitigation()
                  + levy.buffer()
                  + levy.forwardable())
          .isEqualTo(quantity);
      assertThat(Math.min(levy.shareOfProceeds(), levy.buffer())).isNotNegative();
      assertThat(levy.forwardable()).isNotNegative();
      assertThat(levy.overallMitigation()).isGreaterThanOrEqualTo(Math.ceilDiv(quantity, 50));
    }
  }

  private static LawSettings settings(Rounding rounding, int omgePerMille) {
    LawSettings like = LawSettings.DEFAULT;
    return new LawSettings(
        like.participation(),
        like.firstTransferDeadline(),
        like.authorisationYearForLaterUnits(),
        like.outsideScopeAdjusted(),
        like.flaggedUnitsUse(),
        like.shareOfProceedsPerMille(),
        rounding,
        omgePerMille,
        like.postIssuanceDays(),
        like.transitionRequestUntil(),
        like.forestTransitionRequestUntil(),
        like.transitionApprovalUntil(),
        like.transitionDocumentsUntil());
  }
}
