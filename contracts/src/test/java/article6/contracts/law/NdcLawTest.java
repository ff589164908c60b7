package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.E_BUS;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.ndc;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NdcAction;
import article6.contracts.action.NetworkAction;
import article6.contracts.action.ParticipationAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.IndicatorTarget;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.MethodReport;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcDetails;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Sector;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import article6.contracts.event.BalanceEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.InventoryFigure;
import article6.contracts.state.Ndc;
import article6.contracts.state.NdcStatement;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AdjustmentKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NdcLawTest {
  private static final Metric ELECTRICITY = new Metric("MWh renewable electricity");
  private static final PartyCode GHA = new PartyCode("GHA");
  private static final LocalDate REPORTED = LocalDate.of(2024, 4, 15);

  private static NdcAction.SetNdc period(PartyCode party, int first, int last) {
    return period(party, first, last, AdjustmentMethod.TRAJECTORY);
  }

  private static NdcAction.SetNdc period(
      PartyCode party, int first, int last, AdjustmentMethod method) {
    NdcType type = method == AdjustmentMethod.MULTI_YEAR ? NdcType.MULTI_YEAR : NdcType.SINGLE_YEAR;
    return new NdcAction.SetNdc(party, first, last, type, method, List.of());
  }

  private static NdcAction.FixMethod fix() {
    return new NdcAction.FixMethod(
        THA, 2021, MethodReport.ANNUAL_INFORMATION, REPORTED, Profiles.document("AEF 2023"));
  }

  private static ParticipationAction.FileInitialReport report(String version) {
    return new ParticipationAction.FileInitialReport(
        THA, 2021, version, REPORTED, Profiles.document("IR " + version));
  }

  @Test
  void periodsStandSideBySide() {
    LawScene scene = Samples.transferred(content(Purpose.NDC));
    scene.accept(period(CHE, 2031, 2035), "CHE.authoriser-1");

    assertThat(Ndcs.periods(scene.state(), CHE))
        .extracting(Ndc::firstYear)
        .containsExactly(2021, 2031);
    // the earlier period still governs what is used for it, though it was not the last one stated
    scene.accept(use(units(1, 5)), "CHE.registrar");
    scene.refuse(
        UseRule.U_2,
        new UnitAction.UseTowardsNdc(units(6, 9), SWISS, 2031, Samples.USED),
        "CHE.registrar");
    scene.refuse(
        UseRule.U_3,
        new UnitAction.UseTowardsNdc(units(6, 9), SWISS, 2036, Samples.USED),
        "CHE.registrar");
  }

  /** What was stated under the first edition is taken over with the first change. */
  @Test
  void theFirstEditionsNdcBecomesTheFirstStatement() {
    LawScene scene = LawScene.of("THA").under(Edition.CMA6_2024);
    scene.accept(ndc(THA), "THA.authoriser-1");
    scene.accept(
        new NdcAction.SetInventory(THA, List.of(new YearQuantity(2022, 90))), "THA.registrar");
    scene.under(Edition.CMA7_2025);
    assertThat(Ndcs.covering(scene.state(), THA, 2025)).isPresent();

    scene.accept(period(THA, 2031, 2035), "THA.authoriser-1");
    scene.accept(
        new NdcAction.SetInventory(THA, List.of(new YearQuantity(2022, 95))), "THA.registrar");

    assertThat(Ndcs.periods(scene.state(), THA))
        .extracting(Ndc::firstYear)
        .containsExactly(2021, 2031);
    assertThat(Ndcs.statements(scene.state(), THA))
        .extracting(NdcStatement::number)
        .containsExactly(1, 2);
    assertThat(Ndcs.figures(scene.state(), THA, Metric.GHG))
        .extracting(InventoryFigure::quantity)
        .containsExactly(90L, 95L);
  }

  @Test
  void aStatementReplacesOnePeriodAtMost() {
    LawScene scene = Samples.approached();
    scene.accept(period(GHA, 2021, 2025), "GHA.authoriser-1");
    scene.accept(period(GHA, 2026, 2030), "GHA.authoriser-1");

    scene.refuse(NdcRule.C_1_OVERLAP, period(GHA, 2025, 2026), "GHA.authoriser-1");
    scene.accept(period(GHA, 2027, 2030), "GHA.authoriser-1");
    assertThat(Ndcs.periods(scene.state(), GHA))
        .extracting(Ndc::firstYear)
        .containsExactly(2021, 2027);
    assertThat(Ndcs.covering(scene.state(), GHA, 2026)).isEmpty();
    assertThat(Ndcs.statements(scene.state(), GHA))
        .extracting(it -> it.ndc().version())
        .containsExactly(1, 1, 2);
  }

  @Test
  void yearsWithAdjustmentsStayInTheirPeriod() {
    LawScene scene = Samples.transferred(content(Purpose.NDC));

    scene.refuse(NdcRule.C_2, period(THA, 2023, 2030), "THA.authoriser-1");
    scene.accept(period(THA, 2022, 2030), "THA.authoriser-1");
  }

  @Test
  void theFirstReportFixesTheMethod() {
    LawScene scene = Samples.approached();
    scene.accept(fix(), "THA.authoriser-1");

    scene.refuse(NdcRule.C_1_FIXED_ONCE, fix(), "THA.authoriser-1");
    NdcAction.SetNdc averaging = period(THA, 2021, 2030, AdjustmentMethod.AVERAGING);
    scene.refuse(NdcRule.C_1_FIXED, averaging, "THA.authoriser-1");
    scene.refuse(NdcRule.C_1_FIXED, period(THA, 2021, 2029), "THA.authoriser-1");
    scene.accept(ndc(THA), "THA.authoriser-1");

    scene.accept(report("1.1"), "THA.authoriser-1");
    assertThat(scene.accept(averaging, "THA.authoriser-1").warnings())
        .extracting(Finding::rule)
        .containsExactly(NdcRule.C_1);
    // each change needs an updated report of its own
    scene.refuse(NdcRule.C_1_FIXED, ndc(THA), "THA.authoriser-1");
    assertThat(Ndcs.covering(scene.state(), THA, 2021).orElseThrow().methodLock()).isPresent();
  }

  @Test
  void onlyAStatedPeriodIsFixed() {
    LawScene scene = Samples.approached();

    scene.refuse(
        NdcRule.C_1_NOT_STATED,
        new NdcAction.FixMethod(
            THA, 2022, MethodReport.ANNUAL_INFORMATION, REPORTED, Profiles.document("AEF")),
        "THA.authoriser-1");
    scene.accept(period(THA, 2031, 2035), "THA.authoriser-1");
    scene.refuse(
        NdcRule.C_1_FIXED_ONCE,
        new NdcAction.FixMethod(
            THA, 2031, MethodReport.ANNUAL_INFORMATION, REPORTED, Profiles.document("AEF")),
        "THA.authoriser-1");
  }

  @Test
  void detailsFitTheNdc() {
    LawScene scene = Samples.approached();
    NdcAction.SetNdc plain = ndc(THA);
    var outside = new IndicatorTarget(ELECTRICITY, List.of(new YearQuantity(2031, 5)));
    var target = new IndicatorTarget(ELECTRICITY, List.of(new YearQuantity(2030, 5)));
    var ghg = new IndicatorTarget(Metric.GHG, List.of());

    for (List<IndicatorTarget> wrong :
        List.of(List.of(outside), List.of(target, target), List.of(ghg))) {
      scene.refuse(
          NdcRule.C_3,
          plain.withDetails(NdcDetails.NONE.withIndicators(wrong)),
          "THA.authoriser-1");
    }
    scene.accept(
        plain.withDetails(NdcDetails.NONE.withIndicators(List.of(target))), "THA.authoriser-1");
  }

  @Test
  void aBudgetGoesWithYearlyAdjustment() {
    LawScene scene = Samples.approached();
    NdcDetails budget = NdcDetails.NONE.withBudget(1_000);

    scene.refuse(
        NdcRule.C_6,
        period(THA, 2021, 2030, AdjustmentMethod.AVERAGING).withDetails(budget),
        "THA.authoriser-1");
    scene.refuse(
        NdcRule.C_6,
        ndc(THA).withDetails(NdcDetails.NONE.withBudget(UnitRange.SERIAL_MAX + 1)),
        "THA.authoriser-1");
    scene.accept(ndc(THA).withDetails(budget), "THA.authoriser-1");
  }

  @Test
  void policiesAndMeasuresNameTheirCategories() {
    LawScene scene = Samples.approached();

    scene.refuse(
        NdcRule.C_12,
        ndc(THA).withDetails(NdcDetails.NONE.withPolicies(List.of())),
        "THA.authoriser-1");
    scene.refuse(
        NdcRule.C_12,
        ndc(THA).withDetails(NdcDetails.NONE.withPolicies(List.of(" "))),
        "THA.authoriser-1");
    scene.accept(
        ndc(THA).withDetails(NdcDetails.NONE.withPolicies(List.of("1.A.3.b Road transport"))),
        "THA.authoriser-1");
  }

  @Test
  void figuresAreOnesABalanceCanBeComputedFrom() {
    LawScene scene = Samples.approached();

    for (List<YearQuantity> wrong :
        List.of(
            List.of(new YearQuantity(2022, UnitRange.SERIAL_MAX + 1)),
            List.of(new YearQuantity(2022, Long.MIN_VALUE)),
            List.of(new YearQuantity(1989, 1)),
            List.of(new YearQuantity(2022, 1), new YearQuantity(2022, 2)))) {
      scene.refuse(NdcRule.C_2_FIGURES, new NdcAction.SetInventory(THA, wrong), "THA.registrar");
    }
    scene.refuse(
        NdcRule.C_2_FIGURES,
        new NdcAction.SetNdc(
            THA,
            2021,
            2030,
            NdcType.SINGLE_YEAR,
            AdjustmentMethod.TRAJECTORY,
            List.of(new YearQuantity(2022, 1), new YearQuantity(2022, 2))),
        "THA.authoriser-1");
    scene.accept(
        new NdcAction.SetInventory(THA, List.of(new YearQuantity(2022, -UnitRange.SERIAL_MAX))),
        "THA.registrar");
  }

  @Test
  void aResubmittedInventoryKeepsTheFirst() {
    LawScene scene = Samples.approached();
    var first =
        new NdcAction.SetInventory(
            THA,
            List.of(new YearQuantity(2022, 100), new YearQuantity(2023, 90)),
            Optional.empty(),
            Optional.of(Profiles.document("NIR 2025")));
    scene.accept(first, "THA.registrar");
    scene.accept(
        new NdcAction.SetInventory(THA, List.of(new YearQuantity(2022, 104))), "THA.registrar");

    assertThat(Ndcs.figures(scene.state(), THA, Metric.GHG))
        .extracting(InventoryFigure::year, InventoryFigure::version, InventoryFigure::quantity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2022, 1, 100L),
            org.assertj.core.groups.Tuple.tuple(2022, 2, 104L),
            org.assertj.core.groups.Tuple.tuple(2023, 1, 90L));
    assertThat(Ndcs.inventory(scene.state(), THA, Metric.GHG))
        .containsExactly(new YearQuantity(2022, 104), new YearQuantity(2023, 90));
    assertThat(scene.history(BalanceEvent.InventoryRevised.class))
        .containsExactly(new BalanceEvent.InventoryRevised(THA, Metric.GHG, 2022, 2, 100, 104));
  }

  @Test
  void anIndicatorIsASeriesOfItsOwn() {
    LawScene scene = Samples.approached();
    scene.accept(
        new NdcAction.SetInventory(
            THA, List.of(new YearQuantity(2022, 7)), Optional.of(ELECTRICITY), Optional.empty()),
        "THA.registrar");

    assertThat(Ndcs.inventory(scene.state(), THA, ELECTRICITY))
        .containsExactly(new YearQuantity(2022, 7));
    assertThat(Ndcs.inventory(scene.state(), THA, Metric.GHG)).isEmpty();
  }

  /** C-8: transport is outside an NDC that covers energy only. */
  @Test
  void outcomesFromOutsideTheNdcAreAdjustedForUnlessTheNetworkSaysNo() {
    for (boolean adjusted : List.of(true, false)) {
      LawScene scene = Samples.issued(content(Purpose.NDC));
      scene.accept(
          ndc(THA).withDetails(NdcDetails.NONE.withSectors(List.of(Sector.ENERGY_GENERATION))),
          "THA.authoriser-1");
      scene.accept(scope(adjusted), "THA.administrator", "CHE.administrator", "JPN.administrator");

      Outcome.Applied outcome =
          scene.accept(
              Samples.transfer(units(1, E_BUS), Samples.THAI, SWISS),
              "THA.registrar",
              "CHE.registrar");

      assertThat(outcome.warnings().stream().anyMatch(it -> it.rule() == NdcRule.C_8))
          .isEqualTo(!adjusted);
      assertThat(
              Tables.ADJUSTMENTS
                  .get(scene.state(), new AdjustmentKey(THA, Metric.GHG, 2022))
                  .map(AdjustmentYear::firstTransferredByVintage)
                  .orElse(0L))
          .isEqualTo(adjusted ? E_BUS : 0);
    }
  }

  private static NetworkAction.SetLawSettings scope(boolean outsideScopeAdjusted) {
    LawSettings it = LawSettings.DEFAULT;
    return new NetworkAction.SetLawSettings(
        new LawSettings(
            it.participation(),
            it.firstTransferDeadline(),
            it.authorisationYearForLaterUnits(),
            outsideScopeAdjusted,
            it.flaggedUnitsUse(),
            it.shareOfProceedsPerMille(),
            it.shareOfProceedsRounding(),
            it.omgePerMille(),
            it.postIssuanceDays(),
            it.transitionRequestUntil(),
            it.forestTransitionRequestUntil(),
            it.transitionApprovalUntil(),
            it.transitionDocumentsUntil()));
  }
}
