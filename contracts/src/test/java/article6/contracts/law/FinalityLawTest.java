package article6.contracts.law;

import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.E_BUS;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.ndc;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NdcAction;
import article6.contracts.action.UnitAction;
import article6.contracts.adjustment.BalanceBook;
import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.adjustment.EmissionsBalance;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.AdjustmentTerm;
import article6.contracts.domain.Integrity;
import article6.contracts.domain.IntegrityCheck;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import article6.contracts.event.BalanceEvent;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Correction;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AdjustmentKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FinalityLawTest {
  private static final LocalDate AFTER = LocalDate.of(2032, 11, 1);
  private static final LocalDate BLOCK_DAY = LocalDate.of(2033, 1, 10);
  private static final int PERIOD_OVER = 2032;

  private static NdcAction.LockAdjustments lock(PartyCode party, LocalDate date) {
    return new NdcAction.LockAdjustments(party, 2021, date, Profiles.document("BTR 5"));
  }

  private static NdcAction.CorrectAdjustment correct(long quantity) {
    return correct(
        2022,
        quantity,
        Optional.empty(),
        Optional.of(units(1, Math.clamp(Math.abs(quantity), 1, UnitRange.SERIAL_MAX))));
  }

  private static NdcAction.CorrectAdjustment correct(
      int year, long quantity, Optional<PartyCode> counterpart, Optional<UnitRange> units) {
    return new NdcAction.CorrectAdjustment(
        THA,
        Metric.GHG,
        year,
        AdjustmentTerm.FIRST_TRANSFERRED,
        quantity,
        counterpart,
        units,
        "counted twice",
        AFTER,
        Profiles.document("note 7"));
  }

  private static LawScene over() {
    return Samples.transferred(content(Purpose.NDC)).on(BLOCK_DAY);
  }

  private static LawScene locked() {
    LawScene scene = over();
    scene.accept(lock(THA, AFTER), "THA.authorisers");
    return scene;
  }

  @Test
  void aPeriodBecomesFinalAfterItsEndAndOnce() {
    LawScene scene = over();

    scene.refuse(NdcRule.C_10_LOCK, lock(THA, LocalDate.of(2030, 12, 31)), "THA.authorisers");
    assertThat(scene.accept(lock(THA, AFTER), "THA.authoriser-1").effective())
        .as("one of two pairs of eyes")
        .isFalse();
    scene.accept(lock(THA, LocalDate.of(2031, 1, 1)), "THA.authorisers");
    scene.refuse(NdcRule.C_10_LOCK, lock(THA, AFTER), "THA.authorisers");
    assertThat(Ndcs.covering(scene.state(), THA, 2030).flatMap(Ndc::finality)).isPresent();
    assertThat(scene.history(BalanceEvent.AdjustmentsLocked.class)).hasSize(1);
  }

  @Test
  void noActChangesFinalAdjustments() {
    LawScene scene = Samples.issued(content(Purpose.NDC)).on(BLOCK_DAY);
    scene.accept(transfer(units(1, 100), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(lock(THA, AFTER), "THA.authorisers");

    // another first transfer of a final vintage
    scene.refuse(
        NdcRule.C_10, transfer(units(101, 200), THAI, SWISS), "THA.registrar", "CHE.registrar");
    // the user's own period is still open
    UnitAction.UseTowardsNdc use =
        new UnitAction.UseTowardsNdc(units(1, 50), SWISS, 2024, LocalDate.of(2031, 6, 1));
    scene.accept(use, "CHE.registrar");
    scene.accept(lock(CHE, AFTER), "CHE.authorisers");
    scene.refuse(
        NdcRule.C_10,
        new UnitAction.UseTowardsNdc(units(51, 60), SWISS, 2024, LocalDate.of(2031, 6, 1)),
        "CHE.registrar");
    scene.refuse(NdcRule.C_10, ndc(THA), "THA.authorisers");
    scene.refuse(
        NdcRule.C_10,
        new NdcAction.SetNdc(
            THA, 2021, 2029, NdcType.SINGLE_YEAR, AdjustmentMethod.AVERAGING, List.of()),
        "THA.authoriser-1");
  }

  /** Moving what is already first transferred changes no adjustment. */
  @Test
  void unitsStillMoveAfterwards() {
    LawScene scene = locked();

    scene.accept(
        new UnitAction.TransferUnits(units(1, 5), SWISS, THAI, LocalDate.of(2031, 6, 1)),
        "THA.registrar",
        "CHE.registrar");
  }

  @Test
  void whatIsNotKnownIsNoPass() {
    LawScene scene = over();

    assertThat(scene.accept(lock(THA, AFTER), "THA.authorisers").warnings())
        .extracting(Finding::rule)
        .containsExactly(NdcRule.C_9);
    assertThat(checks(scene))
        .containsExactly(new IntegrityCheck(Metric.GHG, Integrity.INDETERMINATE));
  }

  @Test
  void theCheckIsStoredAsItStood() {
    LawScene scene = over();
    scene.accept(
        new NdcAction.SetNdc(
            THA, 2021, 2030, NdcType.SINGLE_YEAR, AdjustmentMethod.TRAJECTORY, everyYear(5_000)),
        "THA.authoriser-1");
    scene.accept(new NdcAction.SetInventory(THA, everyYear(4_000)), "THA.registrar");
    assertThat(scene.accept(lock(THA, AFTER), "THA.authorisers").warnings()).isEmpty();

    scene.accept(new NdcAction.SetInventory(THA, everyYear(6_000)), "THA.registrar");

    assertThat(checks(scene)).containsExactly(new IntegrityCheck(Metric.GHG, Integrity.PASS));
    assertThat(balance(scene).integrity()).isEqualTo(Integrity.FAIL);
  }

  /** C-9: what was first transferred of a year before the period stands in no balance. */
  @Test
  void adjustmentsOfAYearBetweenThePeriodsAreNoPass() {
    LawScene scene = Samples.approached();
    scene.accept(
        new NdcAction.SetNdc(
            THA, 2023, 2030, NdcType.SINGLE_YEAR, AdjustmentMethod.TRAJECTORY, from2023()),
        "THA.authoriser-1");
    scene.accept(new NdcAction.SetInventory(THA, from2023()), "THA.registrar");
    scene.accept(Samples.authorize(content(Purpose.NDC)), "THA.authorisers");
    scene.accept(Samples.issue(100), "THA.registrar");
    scene.accept(transfer(units(1, 100), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(BalanceBook.hasUncoveredYears(scene.state(), THA)).isTrue();
    assertThat(BalanceBook.hasUncoveredYears(scene.state(), CHE)).isFalse();

    scene.on(BLOCK_DAY);
    assertThat(
            scene
                .accept(
                    new NdcAction.LockAdjustments(THA, 2023, AFTER, Profiles.document("BTR")),
                    "THA.authorisers")
                .warnings())
        .extracting(Finding::rule)
        .containsExactly(NdcRule.C_9);
  }

  private static List<YearQuantity> everyYear(long quantity) {
    return IntStream.rangeClosed(2021, 2030)
        .mapToObj(year -> new YearQuantity(year, quantity))
        .toList();
  }

  private static List<YearQuantity> from2023() {
    return everyYear(4_000).stream().filter(each -> each.year() >= 2023).toList();
  }

  private static List<IntegrityCheck> checks(LawScene scene) {
    return Ndcs.covering(scene.state(), THA, 2021).flatMap(Ndc::finality).orElseThrow().checks();
  }

  private static EmissionsBalance balance(LawScene scene) {
    Ndc ndc = Ndcs.covering(scene.state(), THA, 2021).orElseThrow();
    return BalanceBook.balance(
        scene.state(), ndc, Metric.GHG, ElapsedYears.INVENTORY_YEARS, PERIOD_OVER);
  }

  private static EmissionsBalance corrected(LawScene scene) {
    Ndc ndc = Ndcs.covering(scene.state(), THA, 2021).orElseThrow();
    return BalanceBook.corrected(
        scene.state(), ndc, Metric.GHG, ElapsedYears.INVENTORY_YEARS, PERIOD_OVER);
  }

  @Test
  void aCorrectionStandsBesideTheProjection() {
    LawScene scene = locked();
    scene.accept(correct(-16), "THA.authorisers");

    assertThat(Tables.ADJUSTMENTS.get(scene.state(), new AdjustmentKey(THA, Metric.GHG, 2022)))
        .contains(new AdjustmentYear(2022, E_BUS, 0, 0, 0));
    assertThat(balance(scene).totalAdjustment().whole()).isEqualTo(E_BUS);
    assertThat(corrected(scene).totalAdjustment().whole()).isEqualTo(E_BUS - 16);
    assertThat(BalanceBook.corrections(scene.state(), THA, Metric.GHG))
        .extracting(Correction::number, Correction::quantity)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, -16L));
  }

  @Test
  void onlyFinalAdjustmentsAreCorrected() {
    over().refuse(NdcRule.C_10_CORRECTION, correct(-16), "THA.authorisers");
    LawScene scene = locked();
    scene.refuse(NdcRule.C_10_CORRECTION, correct(0), "THA.authorisers");
    scene.refuse(
        NdcRule.C_10_CORRECTION,
        correct(2031, 5, Optional.empty(), Optional.empty()),
        "THA.authorisers");
    scene.refuse(
        NdcRule.C_10_CORRECTION,
        correct(2022, 5, Optional.of(THA), Optional.empty()),
        "THA.authorisers");
    scene.accept(correct(5), "THA.authorisers");
  }

  @Test
  void theOtherPartyAgreesWhereItIsConcerned() {
    LawScene scene = locked();
    NdcAction.CorrectAdjustment both =
        correct(2022, -5, Optional.of(CHE), Optional.of(units(1, 5)));

    assertThat(scene.accept(both, "THA.authorisers").effective()).isFalse();
    assertThat(scene.accept(both, "THA.authorisers", "CHE.authorisers").effective()).isTrue();
  }

  @Test
  void aCorrectionNamesItsUnits() {
    LawScene scene = locked();
    scene.refuse(
        NdcRule.C_11, correct(2022, -10, Optional.empty(), Optional.empty()), "THA.authorisers");
    scene.accept(
        correct(2022, -10, Optional.empty(), Optional.of(units(1, 10))), "THA.authorisers");
  }

  /** C-11: what a correction took of these units can be given back, not taken again. */
  @Test
  void theSameUnitsAreNotCorrectedTwice() {
    LawScene scene = locked();
    NdcAction.CorrectAdjustment some =
        correct(2022, -10, Optional.empty(), Optional.of(units(1, 10)));
    scene.accept(some, "THA.authorisers");
    scene.refuse(
        NdcRule.C_11,
        correct(2022, -6, Optional.empty(), Optional.of(units(6, 11))),
        "THA.authorisers");
    scene.accept(
        correct(2022, -6, Optional.empty(), Optional.of(units(11, 16))), "THA.authorisers");
    scene.accept(correct(2022, 10, Optional.empty(), Optional.of(units(1, 10))), "THA.authorisers");
    scene.accept(some, "THA.authorisers");
  }

  @Test
  void whoTakesBackAUseNamesWhatItUsed() {
    LawScene scene = over();
    scene.accept(Samples.use(units(1, 10)), "CHE.registrar");
    scene.accept(lock(CHE, AFTER), "CHE.authorisers");
    scene.refuse(NdcRule.C_11, used(units(11, 20)), "CHE.authorisers");
    scene.accept(used(units(1, 10)), "CHE.authorisers");
  }

  private static NdcAction.CorrectAdjustment used(UnitRange units) {
    return new NdcAction.CorrectAdjustment(
        CHE,
        Metric.GHG,
        2024,
        AdjustmentTerm.USED,
        -10,
        Optional.empty(),
        Optional.of(units),
        "used by mistake",
        AFTER,
        Profiles.document("note 8"));
  }

  @Test
  void aCorrectionTakesNoMoreThanThereIs() {
    LawScene scene = locked();

    scene.refuse(NdcRule.C_11, correct(-E_BUS - 1), "THA.authorisers");
    scene.refuse(NdcRule.C_11, correct(Long.MAX_VALUE), "THA.authorisers");
    scene.refuse(NdcRule.C_11, correct(Long.MIN_VALUE), "THA.authorisers");
    scene.accept(correct(-E_BUS), "THA.authorisers");
    scene.refuse(NdcRule.C_11, correct(-1), "THA.authorisers");
    scene.accept(correct(1), "THA.authorisers");
  }

  @Test
  void aCorrectionFitsTheUnitsItNames() {
    LawScene scene = locked();

    scene.refuse(
        NdcRule.C_11,
        correct(2022, -6, Optional.empty(), Optional.of(units(1, 5))),
        "THA.authorisers");
    scene.refuse(
        NdcRule.C_11,
        correct(2023, 5, Optional.empty(), Optional.of(units(1, 5))),
        "THA.authorisers");
    scene.refuse(
        NdcRule.C_11,
        correct(2022, -5, Optional.empty(), Optional.of(units(2_001, 2_005))),
        "THA.authorisers");
    scene.accept(correct(2022, -5, Optional.empty(), Optional.of(units(1, 5))), "THA.authorisers");
  }
}
