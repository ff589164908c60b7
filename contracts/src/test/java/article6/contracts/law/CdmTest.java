package article6.contracts.law;

import static article6.contracts.law.MechanismSamples.CDM;
import static article6.contracts.law.MechanismSamples.CERS;
import static article6.contracts.law.MechanismSamples.FOREST;
import static article6.contracts.law.MechanismSamples.LATER;
import static article6.contracts.law.MechanismSamples.SWISS_A64;
import static article6.contracts.law.MechanismSamples.SWISS_OWN;
import static article6.contracts.law.MechanismSamples.THAI_A64;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ActivityAction;
import article6.contracts.action.MechanismAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.CerKind;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.TransitionStage;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.CdmTransition;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CERs for first NDCs (64-10), and CDM activities that become the mechanism's (64-11). */
class CdmTest {
  private final LawScene scene = MechanismSamples.established();

  @Test
  void cersCountTowardsAFirstNdcWithoutAnyAdjustment() {
    record();
    scene.accept(
        new UnitAction.UseTowardsNdc(cers(1, 100), SWISS_OWN, 2025, LATER), "CHE.registrar");
    scene.accept(
        new UnitAction.TransferUnits(cers(101, 200), SWISS_OWN, THAI_A64, LATER),
        "CHE.registrar",
        "THA.registrar");
    scene.accept(
        new UnitAction.UseTowardsNdc(cers(101, 200), THAI_A64, 2025, LATER), "THA.registrar");
    assertThat(Tables.ADJUSTMENTS.all(scene.state())).isEmpty();
    scene.refuse(
        UseRule.U_6,
        new UnitAction.UseTowardsNdc(cers(1, 1), SWISS_OWN, 2025, LATER),
        "CHE.registrar");
  }

  @Test
  void onlyOrdinaryCersOfActivitiesFrom2013AndReductionsBefore2021() {
    MechanismAction.RecordCers good = MechanismSamples.cers(500);
    refuseCers(with(good, CERS, good.registered().minusDays(1), CerKind.CER));
    refuseCers(with(good, CERS, good.registered(), CerKind.TCER));
    refuseCers(with(good, CERS, good.registered(), CerKind.LCER));
    refuseCers(with(good, MechanismSamples.A64, good.registered(), CerKind.CER));
    refuseCers(with(good, Samples.SERIES, good.registered(), CerKind.CER));
    SeriesId before = new SeriesId(CERS.approach(), CERS.registry(), CERS.party(), 2012);
    refuseCers(with(good, before, good.registered(), CerKind.CER));
    scene.accept(good, "CHE.registrar", "XPM.registrar");
    scene.refuse(UnitRule.I_3, good, "CHE.registrar", "XPM.registrar");
  }

  @Test
  void cersStayInTheMechanismRegistry() {
    scene.accept(new PartyAction.OpenAccount(SWISS, "", Optional.empty()), "CHE.registrar");
    MechanismAction.RecordCers good = MechanismSamples.cers(500);
    scene.refuse(
        MechanismRule.M64_10_HELD,
        new MechanismAction.RecordCers(
            CERS, CDM, good.registered(), CerKind.CER, good.cers(), SWISS, LATER),
        "CHE.registrar",
        "XPM.registrar");
    record();
    scene.refuse(
        MechanismRule.M64_10_HELD,
        new UnitAction.TransferUnits(cers(1, 10), SWISS_OWN, SWISS, LATER),
        "CHE.registrar");
    scene.accept(
        new UnitAction.TransferUnits(cers(1, 10), SWISS_OWN, SWISS_A64, LATER), "CHE.registrar");
  }

  @Test
  void cersAreForNoOtherPurposeAndNoOtherNdc() {
    record();
    scene.refuse(
        MechanismRule.M64_10_USE,
        new UnitAction.UseForImp(cers(1, 1), SWISS_OWN, Optional.empty(), "CORSIA", LATER),
        "CHE.registrar");
    scene.refuse(
        MechanismRule.M64_10_USE,
        new UnitAction.CancelUnits(
            cers(1, 1), SWISS_OWN, CancellationKind.OTHER_PURPOSES, Optional.empty(), "", LATER),
        "CHE.registrar");
    scene.refuse(
        MechanismRule.M64_10_USE,
        new UnitAction.UseTowardsNdc(cers(1, 1), SWISS_OWN, 2031, LATER),
        "CHE.registrar");
    scene.accept(
        new NdcAction.SetNdc(
            CHE, 2031, 2035, NdcType.MULTI_YEAR, AdjustmentMethod.MULTI_YEAR, List.of()),
        "CHE.authoriser-1");
    scene.refuse(
        MechanismRule.M64_10_USE,
        new UnitAction.UseTowardsNdc(cers(1, 1), SWISS_OWN, 2031, LATER),
        "CHE.registrar");
    scene.accept(new UnitAction.UseTowardsNdc(cers(1, 1), SWISS_OWN, 2025, LATER), "CHE.registrar");
  }

  @Test
  void nothingElseEscapesTheFirstVintage() {
    Samples.authorised(Samples.content(article6.contracts.domain.Purpose.NDC))
        .refuse(
            UseRule.U_1,
            Samples.issue(
                new SeriesId(Samples.APPROACH, Samples.SERIES.registry(), THA, 2019),
                10,
                Optional.of(Samples.LETTER)),
            "THA.registrar");
  }

  @Test
  void anActivityIsTransitionedStepByStep() {
    request(false, LocalDate.of(2023, 12, 31));
    scene.refuse(
        MechanismRule.M64_11,
        new ActivityAction.CompleteTransition(CDM, LocalDate.of(2024, 1, 1)),
        "XPM.registrar");
    scene.refuse(
        MechanismRule.M64_11,
        new ActivityAction.ApproveTransition(CDM, CHE, LocalDate.of(2024, 1, 1)),
        "CHE.authorisers");
    approve(LocalDate.of(2026, 6, 1));
    scene.accept(
        new ActivityAction.CompleteTransition(CDM, LocalDate.of(2026, 6, 1)), "XPM.registrar");
    scene.accept(
        new ActivityAction.ConcludeTransition(CDM, FOREST, LocalDate.of(2026, 6, 1)),
        "XPM.authorisers");
    assertThat(transition().stage()).isEqualTo(TransitionStage.TRANSITIONED);
    assertThat(transition().activity()).contains(FOREST);
  }

  @Test
  void requestsHaveADeadlineAndForestsALaterOne() {
    scene.refuse(
        MechanismRule.M64_11_REQUEST,
        new ActivityAction.RequestTransition(CDM, THA, false, LocalDate.of(2024, 1, 1)),
        "XPM.registrar");
    request(true, LocalDate.of(2025, 12, 31));
    scene.refuse(
        MechanismRule.M64_11,
        new ActivityAction.RequestTransition(CDM, THA, true, LocalDate.of(2025, 12, 31)),
        "XPM.registrar");
  }

  @Test
  void approvalAndDocumentsHaveTheirs() {
    scene.on(LocalDate.of(2027, 6, 1));
    request(true, LocalDate.of(2025, 12, 31));
    LocalDate lateForApproval = LocalDate.of(2026, 7, 1);
    assertThat(transition().stageOn(lateForApproval, LawSettings.DEFAULT))
        .isEqualTo(TransitionStage.LAPSED);
    scene.refuse(
        MechanismRule.M64_11_APPROVAL,
        new ActivityAction.ApproveTransition(CDM, THA, lateForApproval),
        "THA.authorisers");
    approve(LocalDate.of(2026, 6, 30));
    LocalDate lateForDocuments = LocalDate.of(2027, 1, 1);
    assertThat(transition().stageOn(lateForDocuments, LawSettings.DEFAULT))
        .isEqualTo(TransitionStage.LAPSED);
    scene.refuse(
        MechanismRule.M64_11_DOCUMENTS,
        new ActivityAction.CompleteTransition(CDM, lateForDocuments),
        "XPM.registrar");
    scene.accept(
        new ActivityAction.CompleteTransition(CDM, LocalDate.of(2026, 12, 31)), "XPM.registrar");
  }

  private void record() {
    scene.accept(MechanismSamples.cers(500), "CHE.registrar", "XPM.registrar");
  }

  private void refuseCers(MechanismAction.RecordCers it) {
    scene.refuse(MechanismRule.M64_10, it, "CHE.registrar", "XPM.registrar");
  }

  private static MechanismAction.RecordCers with(
      MechanismAction.RecordCers it, SeriesId series, LocalDate registered, CerKind kind) {
    return new MechanismAction.RecordCers(
        series, it.activity(), registered, kind, it.cers(), it.account(), it.date());
  }

  private void request(boolean forest, LocalDate date) {
    scene.accept(new ActivityAction.RequestTransition(CDM, THA, forest, date), "XPM.registrar");
  }

  private void approve(LocalDate date) {
    scene.accept(new ActivityAction.ApproveTransition(CDM, THA, date), "THA.authorisers");
  }

  private CdmTransition transition() {
    return Tables.TRANSITIONS.get(scene.state(), CDM).orElseThrow();
  }

  private static UnitRange cers(long first, long last) {
    return new UnitRange(CERS, first, last);
  }
}
