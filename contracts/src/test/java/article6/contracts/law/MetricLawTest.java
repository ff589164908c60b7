package article6.contracts.law;

import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.ActivityType;
import article6.contracts.domain.Conversion;
import article6.contracts.domain.Metric;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricLawTest {
  private static final Metric ELECTRICITY = new Metric("MWh renewable electricity");
  private static final Optional<Conversion> GRID =
      Optional.of(new Conversion("grid emission factor 2022", 4_567, 10_000, "marginal plant"));

  private static AuthorizationContent activity(ActivityType type, String gwpValues) {
    AuthorizationContent it = content(Purpose.NDC);
    return new AuthorizationContent(
        it.date(),
        it.approach(),
        it.quantity(),
        it.metric(),
        gwpValues,
        it.sectors(),
        List.of(type),
        it.purpose(),
        it.authorizedParties(),
        it.authorizedEntities(),
        it.oimpDescription(),
        it.timeframe(),
        it.terms(),
        it.firstTransferDefinition(),
        it.document(),
        it.explanation());
  }

  /** M-1. */
  @Test
  void otherGasesNeedTheirWarmingPotential() {
    assertThat(warnings(activity(ActivityType.LANDFILL_GAS, "")))
        .extracting(Finding::rule)
        .containsExactly(MetricRule.M_1);
    assertThat(warnings(activity(ActivityType.LANDFILL_GAS, "CH4: 28 (AR5)"))).isEmpty();
    assertThat(warnings(activity(ActivityType.SOLAR, ""))).isEmpty();
  }

  private static List<Finding> warnings(AuthorizationContent content) {
    return approached().accept(authorize(content), "THA.authorisers").warnings();
  }

  /** M-2. */
  @Test
  void anotherMetricIsConvertedAndTonnesAreNot() {
    AuthorizationContent ghg = content(Purpose.NDC);
    Optional<Conversion> silent = Optional.of(new Conversion("factor", 1, 2, " "));

    for (AuthorizationContent wrong :
        List.of(
            ghg.in(ELECTRICITY, Optional.empty()),
            ghg.in(ELECTRICITY, silent),
            ghg.in(Metric.GHG, GRID))) {
      approached().refuse(MetricRule.M_2, authorize(wrong), "THA.authorisers");
    }
    approached().accept(authorize(ghg.in(ELECTRICITY, GRID)), "THA.authorisers");
    approached()
        .under(Edition.CMA6_2024)
        .accept(authorize(ghg.in(ELECTRICITY, Optional.empty())), "THA.authorisers");
  }

  @Test
  void aFactorIsPositiveAndBounded() {
    assertThatThrownBy(() -> new Conversion("", 0, 1, ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Conversion("", 1, 1_000_000_001L, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFactorIsAppliedExactly() {
    assertThat(GRID.orElseThrow().tonnesOf(10_000, 0)).isEqualByComparingTo("4567");
    assertThat(GRID.orElseThrow().tonnesOf(7, 3)).isEqualByComparingTo("3.197");
    assertThat(new Conversion("most", 1_000_000_000L, 1, "").tonnesOf(UnitRange.SERIAL_MAX, 0))
        .isEqualByComparingTo("1e24");
  }

  /** M-3. */
  @Test
  void noVersionChangesTheMetric() {
    LawScene scene = approached();
    AuthorizationContent electricity = content(Purpose.NDC).in(ELECTRICITY, GRID);
    scene.accept(authorize(electricity), "THA.authorisers");

    scene.refuse(
        MetricRule.M_3,
        new AuthorizationAction.AmendAuthorization(THA, LETTER, 2, content(Purpose.NDC), false),
        "THA.authorisers");
    scene.accept(
        new AuthorizationAction.AmendAuthorization(
            THA,
            LETTER,
            2,
            electricity.in(
                ELECTRICITY, Optional.of(new Conversion("newer factor", 41, 100, "newer"))),
            false),
        "THA.authorisers");
  }

  /** M-4: a range has no other quantity than its serials, and they are whole numbers. */
  @Test
  void aRangeIsAsManyAsItsSerials() {
    assertThat(Samples.units(101, 200).quantity()).isEqualTo(100);
    assertThatThrownBy(
            () -> UnitRange.parse("CA0001-THA01-THA-1.5-2022", "CA0001-THA01-THA-2-2022"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
