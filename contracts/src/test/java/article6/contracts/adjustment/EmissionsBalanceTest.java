package article6.contracts.adjustment;

import static article6.contracts.adjustment.Books.PERIOD_OVER;
import static article6.contracts.adjustment.Books.PERIOD_RUNS;
import static article6.contracts.adjustment.Books.year;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.Integrity;
import article6.contracts.domain.Metric;
import article6.contracts.law.DerivedRule;
import article6.contracts.law.Shows;
import article6.contracts.state.AdjustmentYear;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmissionsBalanceTest {

  /** Worked example 1: A and B emit 200 t each, 50 t move from B to A. */
  @Shows(DerivedRule.C_4)
  @Test
  void theGlasgowExampleComesOutAt150And250AndTheWorldAt400() {
    EmissionsBalance user =
        Books.of(AdjustmentMethod.MULTI_YEAR).emitted(200, 2022).used(50, 2022).balance(2022);
    EmissionsBalance host =
        Books.of(AdjustmentMethod.MULTI_YEAR)
            .emitted(200, 2022)
            .firstTransferred(50, 2022, 2022)
            .balance(2022);

    assertThat(year(user, 2022).balance()).contains(Fraction.of(150));
    assertThat(year(host, 2022).balance()).contains(Fraction.of(250));
    assertThat(year(user, 2022).balance().orElseThrow())
        .satisfies(
            each ->
                assertThat(each.plus(year(host, 2022).balance().orElseThrow()))
                    .isEqualTo(Fraction.of(400)));
  }

  /** Worked example 2, annual part: 0, 100, 50, 150 in 2021 to 2024. */
  @Shows({DerivedRule.C_5, DerivedRule.C_5B})
  @Test
  void averagingShowsTheSameIndicativeAverageInEveryElapsedYear() {
    EmissionsBalance balance = averagingExample().balance(PERIOD_RUNS);

    for (int year = 2021; year <= 2024; year++) {
      assertThat(year(balance, year).average()).contains(Fraction.of(75));
      assertThat(year(balance, year).adjustment()).contains(Fraction.of(75));
      assertThat(year(balance, year).balance()).contains(Fraction.of(1075));
    }
    assertThat(year(balance, 2023).cumulative()).isEqualTo(150);
    assertThat(year(balance, 2025).average()).isEmpty();
    assertThat(year(balance, 2030).adjustment()).isEmpty();
  }

  /** Worked example 2, final part: the period's total of 1,000 is 100 in the NDC year. */
  @Shows(DerivedRule.C_5)
  @Test
  void averagingAdjustsTheNdcYearByTheAverageOfTheWholePeriod() {
    EmissionsBalance balance =
        averagingExample().firstTransferred(700, 2028, 2029).balance(PERIOD_OVER);

    assertThat(year(balance, 2030).adjustment()).contains(Fraction.of(100));
    assertThat(balance.totalAdjustment()).isEqualTo(Fraction.of(1000));
    assertThat(year(balance, 2030).balance()).as("no inventory of 2030 yet").isEmpty();
  }

  @Shows(DerivedRule.C_5B)
  @Test
  void averagingMayCountCalendarYearsInstead() {
    EmissionsBalance balance =
        averagingExample().balance(Metric.GHG, ElapsedYears.CALENDAR, PERIOD_RUNS);

    assertThat(year(balance, 2025).average()).contains(Fraction.of(60));
    assertThat(year(balance, 2026).average()).isEmpty();
  }

  @Test
  void averagingKeepsThirdsExact() {
    EmissionsBalance balance =
        Books.of(AdjustmentMethod.AVERAGING)
            .emitted(1000, 2021, 2022, 2023)
            .firstTransferred(100, 2022, 2022)
            .balance(2023);

    assertThat(year(balance, 2022).adjustment()).contains(Fraction.of(100, 3));
    assertThat(year(balance, 2022).balance()).contains(Fraction.of(3100, 3));
  }

  @Test
  void unitsFirstTransferredAfterThePeriodStillCountInItsNdcYear() {
    EmissionsBalance balance =
        Books.of(AdjustmentMethod.AVERAGING)
            .emitted(1000, 2030)
            .firstTransferredForOimp(500, 2030, 2031)
            .balance(PERIOD_OVER);

    assertThat(year(balance, 2030).average()).contains(Fraction.ZERO);
    assertThat(year(balance, 2030).adjustment()).contains(Fraction.of(50));
    assertThat(balance.outsidePeriod()).containsExactly(new AdjustmentYear(2031, 0, 0, 500, 0));
  }

  @Shows(DerivedRule.C_5B)
  @Test
  void withoutAnInventoryNoYearHasElapsed() {
    EmissionsBalance balance =
        Books.of(AdjustmentMethod.AVERAGING).firstTransferred(100, 2022, 2022).balance(2024);

    assertThat(balance.years()).allSatisfy(each -> assertThat(each.average()).isEmpty());
    assertThat(balance.years()).allSatisfy(each -> assertThat(each.balance()).isEmpty());
  }

  /** Worked example 3: vintage 2022, first transferred in 2025, used for 2026. */
  @ParameterizedTest
  @EnumSource(
      value = AdjustmentMethod.class,
      names = {"TRAJECTORY", "MULTI_YEAR"})
  void theYearOfTheActAndTheYearItCountsForAreTwoAxes(AdjustmentMethod method) {
    EmissionsBalance host = Books.of(method).firstTransferred(100, 2022, 2025).balance(2026);
    EmissionsBalance user = Books.of(method).used(100, 2026).balance(2026);

    assertThat(year(host, 2025).firstTransferred()).isEqualTo(100);
    assertThat(year(host, 2025).adjustment()).contains(Fraction.ZERO);
    assertThat(year(host, 2022).firstTransferred()).isZero();
    assertThat(year(host, 2022).adjustment()).contains(Fraction.of(100));
    assertThat(year(user, 2026).adjustment()).contains(Fraction.of(-100));
    assertThat(year(user, 2026).net()).isEqualTo(-100);
  }

  @Shows(DerivedRule.C_7)
  @Test
  void theHostAdjustsForOimpTheSameWay() {
    BalanceYear year =
        year(
            Books.of(AdjustmentMethod.TRAJECTORY)
                .emitted(1000, 2023)
                .firstTransferredForOimp(40, 2023, 2023)
                .firstTransferred(60, 2023, 2023)
                .used(10, 2023)
                .balance(2023),
            2023);

    assertThat(year.firstTransferred()).isEqualTo(60);
    assertThat(year.authorizedForOimp()).isEqualTo(40);
    assertThat(year.net()).isEqualTo(90);
    assertThat(year.adjustment()).contains(Fraction.of(90));
    assertThat(year.balance()).contains(Fraction.of(1090));
  }

  @Test
  void anotherMetricTurnsTheSigns() {
    Metric electricity = new Metric("MWh renewable electricity");
    Books books =
        Books.of(AdjustmentMethod.MULTI_YEAR)
            .announced(1, 2021, 2030)
            .emitted(500, 2022, 2023)
            .firstTransferred(100, 2022, 2022)
            .used(30, 2023);

    EmissionsBalance balance =
        books.balance(electricity, ElapsedYears.INVENTORY_YEARS, PERIOD_OVER);

    assertThat(year(balance, 2022).balance()).contains(Fraction.of(400));
    assertThat(year(balance, 2023).balance()).contains(Fraction.of(530));
    assertThat(year(balance, 2022).trajectory()).as("it is in t CO2 eq").isEmpty();
    assertThat(balance.integrity()).isEqualTo(Integrity.INDETERMINATE);
  }

  @ParameterizedTest
  @EnumSource(AdjustmentMethod.class)
  void aMissingInventoryIsBlankAndNeverZero(AdjustmentMethod method) {
    EmissionsBalance balance =
        Books.of(method)
            .emitted(1000, 2021, 2023)
            .firstTransferred(90, 2022, 2022)
            .balance(PERIOD_RUNS);

    assertThat(year(balance, 2022).emissions()).isEmpty();
    assertThat(year(balance, 2022).balance()).isEmpty();
    assertThat(year(balance, 2023).balance()).isPresent();
  }

  @Test
  void sumsOfOtherPeriodsAreShownBesideTheTableInsteadOfLost() {
    EmissionsBalance balance =
        Books.of(AdjustmentMethod.TRAJECTORY).firstTransferred(5, 2031, 2030).balance(PERIOD_OVER);

    assertThat(balance.outsidePeriod()).containsExactly(new AdjustmentYear(2031, 5, 0, 0, 0));
    assertThat(balance.totalAdjustment()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void twoInventoriesOfOneYearAreNone() {
    Books books = Books.of(AdjustmentMethod.TRAJECTORY).emitted(1, 2022, 2022, 2023);

    assertThat(year(books.balance(2023), 2022).emissions()).isEmpty();
    assertThat(year(books.balance(2023), 2023).emissions()).contains(1L);
  }

  @Shows(DerivedRule.C_4)
  @Test
  void integrityIsIndeterminateUntilEverythingIsKnown() {
    Books books = Books.of(AdjustmentMethod.TRAJECTORY).announced(100, 2021, 2030);
    for (int year = 2021; year <= 2029; year++) {
      books.emitted(90, year);
    }

    assertThat(books.balance(PERIOD_OVER).integrity()).isEqualTo(Integrity.INDETERMINATE);
    books.emitted(90, 2030);
    assertThat(books.balance(2029).integrity()).isEqualTo(Integrity.INDETERMINATE);
    assertThat(books.balance(PERIOD_OVER).integrity()).isEqualTo(Integrity.PASS);
    books.firstTransferred(100, 2024, 2024);
    assertThat(books.balance(PERIOD_OVER).integrity()).as("at the limit").isEqualTo(Integrity.PASS);
    books.firstTransferredForOimp(1, 2024, 2032);
    assertThat(books.balance(PERIOD_OVER).integrity()).isEqualTo(Integrity.FAIL);
  }

  @Test
  void averagingIsJudgedByItsNdcYear() {
    Books books = Books.of(AdjustmentMethod.AVERAGING).announced(100, 2030, 2030).emitted(95, 2030);

    assertThat(books.balance(PERIOD_OVER).integrity()).isEqualTo(Integrity.PASS);
    books.firstTransferred(51, 2022, 2023);
    assertThat(books.balance(PERIOD_OVER).integrity()).isEqualTo(Integrity.FAIL);
  }

  @Test
  void withoutATrajectoryIntegrityIsIndeterminate() {
    Books books = Books.of(AdjustmentMethod.MULTI_YEAR);
    for (int year = 2021; year <= 2030; year++) {
      books.emitted(90, year);
    }

    assertThat(books.balance(PERIOD_OVER).integrity()).isEqualTo(Integrity.INDETERMINATE);
  }

  /**
   * Over the world, adjusted minus unadjusted is what was first transferred minus what was used.
   */
  @ParameterizedTest
  @EnumSource(AdjustmentMethod.class)
  void overTheWorldAdjustmentsAreFirstTransfersMinusUses(AdjustmentMethod method) {
    Random random = new Random(20261122);
    for (int history = 0; history < 200; history++) {
      Books host = Books.of(method);
      Books user = Books.of(method);
      long transferred = 0;
      long used = 0;
      for (int act = random.nextInt(12); act >= 0; act--) {
        int vintage = 2021 + random.nextInt(10);
        long quantity = random.nextLong(1, 1_000_000);
        host.firstTransferred(quantity, vintage, vintage + random.nextInt(3));
        transferred += quantity;
        if (random.nextBoolean()) {
          user.used(quantity, 2021 + random.nextInt(10));
          used += quantity;
        }
      }
      EmissionsBalance hostBalance = host.balance(PERIOD_OVER);
      EmissionsBalance userBalance = user.balance(PERIOD_OVER);
      Fraction world = hostBalance.totalAdjustment().plus(userBalance.totalAdjustment());

      assertThat(world).isEqualTo(Fraction.of(transferred - used));
      assertThat(world).isGreaterThanOrEqualTo(Fraction.ZERO);
      assertThat(inBalances(hostBalance).plus(inBalances(userBalance))).isEqualTo(world);
    }
  }

  /** What rows 12 add up to; averaging spreads its total evenly, and shows it in the NDC year. */
  private static Fraction inBalances(EmissionsBalance balance) {
    Fraction sum = Fraction.ZERO;
    if (balance.method() == AdjustmentMethod.AVERAGING) {
      Fraction average = year(balance, 2030).adjustment().orElseThrow();
      for (int year = 2021; year <= 2030; year++) {
        sum = sum.plus(average);
      }
      return sum;
    }
    for (BalanceYear year : balance.years()) {
      sum = sum.plus(year.adjustment().orElseThrow());
    }
    return sum;
  }

  private static Books averagingExample() {
    return Books.of(AdjustmentMethod.AVERAGING)
        .emitted(1000, 2021, 2022, 2023, 2024)
        .firstTransferred(100, 2022, 2022)
        .firstTransferred(50, 2022, 2023)
        .firstTransferred(200, 2023, 2024)
        .used(50, 2024);
  }
}
