package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.ndc;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.NdcAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.event.BalanceEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Samples.Letter;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.AdjustmentKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UseLawTest {
  private static UnitAction.UseForImp fly(UnitRange units, AccountId account, EntityId entity) {
    return new UnitAction.UseForImp(units, account, Optional.of(entity), "CORSIA", USED);
  }

  private static UnitAction.CancelUnits cancel(UnitRange units, CancellationKind kind) {
    return new UnitAction.CancelUnits(units, SWISS, kind, Optional.empty(), "", USED);
  }

  private static AdjustmentYear sums(LawScene scene, PartyCode party, int year) {
    return Tables.ADJUSTMENTS
        .get(scene.state(), new AdjustmentKey(party, Metric.GHG, year))
        .orElse(AdjustmentYear.none(year));
  }

  @Shows(DerivedRule.F_1)
  @Test
  void theFirstItmosOfHistoryAdjustBothSides() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(use(units(1, 1_916)), "CHE.registrar");
    assertThat(sums(scene, THA, 2022)).isEqualTo(new AdjustmentYear(2022, 1_916, 0, 0, 0));
    assertThat(sums(scene, THA, 2023)).isEqualTo(new AdjustmentYear(2023, 0, 1_916, 0, 0));
    assertThat(sums(scene, CHE, 2024)).isEqualTo(new AdjustmentYear(2024, 0, 0, 0, 1_916));
    assertThat(scene.history(BalanceEvent.AdjustmentApplied.class))
        .extracting(
            BalanceEvent.AdjustmentApplied::party,
            BalanceEvent.AdjustmentApplied::addition,
            BalanceEvent.AdjustmentApplied::year,
            BalanceEvent.AdjustmentApplied::quantity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(THA, true, 2022, 1_916L),
            org.assertj.core.groups.Tuple.tuple(CHE, false, 2024, 1_916L));
  }

  @Test
  void aUnitIsUsedOnce() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(use(units(1, 100)), "CHE.registrar");
    scene.refuse(UseRule.U_6, use(units(100, 200)), "CHE.registrar");
    scene.refuse(UseRule.U_6, cancel(units(1, 1), CancellationKind.OTHER), "CHE.registrar");
    scene.refuse(UseRule.U_6, transfer(units(1, 1), SWISS, THAI), "CHE.registrar", "THA.registrar");
  }

  @Test
  void theYearOfUseLiesInTheNdcPeriod() {
    transferred(content(Purpose.NDC))
        .refuse(
            UseRule.U_3,
            new UnitAction.UseTowardsNdc(units(1, 10), SWISS, 2031, USED),
            "CHE.registrar");
  }

  @Test
  void outcomesOfOnePeriodAreNotUsedInTheNext() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(
        new NdcAction.SetNdc(
            CHE, 2023, 2030, NdcType.SINGLE_YEAR, AdjustmentMethod.TRAJECTORY, List.of()),
        "CHE.authoriser-1");
    scene.refuse(UseRule.U_2, use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void theHostDoesNotUseItsOwn() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.refuse(
        UseRule.U_4,
        new UnitAction.UseTowardsNdc(units(1_917, 1_920), THAI, 2024, USED),
        "THA.registrar");
    scene.accept(use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void anNdcIsNotWhatOimpCovers() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.refuse(UseRule.U_4, use(units(1, 10)), "CHE.registrar");
    transferred(content(Purpose.NDC))
        .refuse(UseRule.U_5, fly(units(1, 10), SWISS, AIRLINE), "CHE.registrar");
  }

  @Test
  void useIsTheFirstTransferWhereTheHostSaysSoAndTheHostIsNotified() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).isEmpty();
    scene.accept(fly(units(1, 10), SWISS, AIRLINE), "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .extracting(UnitEvent.FirstTransferred::event)
        .isEqualTo(FirstTransferEvent.USE_OR_CANCELLATION);
    assertThat(scene.history(AuthorizationEvent.HostNotified.class)).hasSize(1);
    assertThat(sums(scene, THA, 2024).firstTransferredForOimpInYear()).isEqualTo(10);
    assertThat(sums(scene, THA, 2022).firstTransferredByVintage()).isEqualTo(10);
    assertThat(sums(scene, CHE, 2024).usedForYear()).isZero();
  }

  @Shows(DerivedRule.F_2)
  @Test
  void issuanceIsTheFirstTransferWhereTheHostSaysSo() {
    LawScene scene =
        issuedWithin(Letter.of(Purpose.OIMP).firstTransfer(FirstTransferDefinition.ISSUANCE));
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .extracting(UnitEvent.FirstTransferred::event)
        .isEqualTo(FirstTransferEvent.ISSUANCE);
  }

  private static LawScene issuedWithin(Letter letter) {
    LawScene scene = Samples.authorised(letter.content());
    scene.accept(Samples.issue(100), "THA.registrar");
    return scene;
  }

  @Test
  void forNdcAndOimpTheEarlierEventIsTheFirstTransfer() {
    LawScene scene = issued(content(Purpose.NDC_AND_OIMP));
    scene.accept(fly(units(1, 10), THAI, AIRLINE), "THA.registrar");
    scene.accept(transfer(units(11, 20), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(fly(units(11, 20), SWISS, AIRLINE), "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .extracting(UnitEvent.FirstTransferred::event)
        .containsExactly(
            FirstTransferEvent.USE_OR_CANCELLATION, FirstTransferEvent.INTERNATIONAL_TRANSFER);
  }

  @Test
  void onlyAnAuthorisedEntityUses() {
    issued(content(Purpose.OIMP))
        .refuse(
            AuthorizationRule.A_11,
            fly(units(1, 10), THAI, new EntityId("somebody else")),
            "THA.registrar");
  }

  @Test
  void cancellationForOtherPurposesIsAUseOfTheAuthorization() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(cancel(units(1, 10), CancellationKind.OTHER_PURPOSES), "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).hasSize(1);
  }

  @Shows(DerivedRule.U_12)
  @Test
  void unitsCancelledForOmgeCountForNobody() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(cancel(units(1, 10), CancellationKind.VOLUNTARY_OMGE), "CHE.registrar");
    assertThat(sums(scene, CHE, 2024).usedForYear()).isZero();
    scene.refuse(UseRule.U_6, use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void theMethodFitsTheNdc() {
    LawScene scene = LawScene.of("CHE", "THA");
    scene.refuse(
        NdcRule.C_1_METHOD,
        new NdcAction.SetNdc(
            CHE, 2021, 2030, NdcType.MULTI_YEAR, AdjustmentMethod.AVERAGING, List.of()),
        "CHE.authoriser-1");
    scene.refuse(
        NdcRule.C_1_PERIOD,
        new NdcAction.SetNdc(
            CHE,
            2021,
            2030,
            NdcType.SINGLE_YEAR,
            AdjustmentMethod.TRAJECTORY,
            List.of(new YearQuantity(2031, 1))),
        "CHE.authoriser-1");
    scene.accept(ndc(CHE), "CHE.authoriser-1");
  }

  @Test
  void aMethodChangedWithinAPeriodIsAWarning() {
    LawScene scene = LawScene.of("CHE", "THA");
    scene.accept(ndc(CHE), "CHE.authoriser-1");
    Outcome.Applied outcome =
        scene.accept(
            new NdcAction.SetNdc(
                CHE, 2021, 2030, NdcType.SINGLE_YEAR, AdjustmentMethod.AVERAGING, List.of()),
            "CHE.authoriser-1");
    assertThat(outcome.warnings()).extracting(Finding::rule).containsExactly(NdcRule.C_1);
  }

  @Test
  void inventoriesAreStatedYearByYear() {
    LawScene scene = LawScene.of("CHE", "THA");
    scene.accept(
        new NdcAction.SetInventory(
            CHE, List.of(new YearQuantity(2021, 200), new YearQuantity(2022, -5))),
        "CHE.registrar");
    assertThat(Tables.INVENTORIES.all(scene.state()))
        .containsExactly(new YearQuantity(2021, 200), new YearQuantity(2022, -5));
  }
}
