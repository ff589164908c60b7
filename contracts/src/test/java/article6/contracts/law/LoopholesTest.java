package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.APPROACH;
import static article6.contracts.law.Samples.AUTHORISED;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.ISSUED;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.TRANSFERRED;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorised;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issue;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.units;

import article6.contracts.action.AgreementAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.NoticeAction;
import article6.contracts.action.ParticipationAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.ParticipationProfile;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ways round the rules that reviews of the law have found, each of them closed. */
class LoopholesTest {
  private static final LocalDate LATER = USED.plusDays(10);

  private static UnitAction.UseForImp fly(UnitRange units, LocalDate date) {
    return new UnitAction.UseForImp(units, THAI, Optional.of(AIRLINE), "CORSIA", date);
  }

  private static NdcAction.SetNdc ndc(PartyCode party, int first, int last) {
    return new NdcAction.SetNdc(
        party, first, last, NdcType.MULTI_YEAR, AdjustmentMethod.MULTI_YEAR, List.of());
  }

  @Test
  void aRevocationIsNotEscapedByAnEarlierDate() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(fly(units(1, 10), USED), "THA.registrar");
    scene.accept(
        new AuthorizationAction.RevokeAuthorization(THA, LETTER, LATER, "found wanting", false),
        "THA.authorisers");
    scene.refuse(AuthorizationRule.A_7, fly(units(11, 20), USED), "THA.registrar");
    scene.under(Edition.CMA6_2024);
    scene.accept(fly(units(11, 20), USED), "THA.registrar");
  }

  @Test
  void aSuspendedApproachGetsNoNewUnitsByAnAmendment() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.accept(issue(SERIES, 100, Optional.empty()), "THA.registrar");
    scene.accept(
        new AgreementAction.ChangeApproachStatus(
            APPROACH, ApproachStatus.SUSPENDED, THA, TRANSFERRED, "under review"),
        "THA.authorisers");
    AuthorizationAction.AmendAuthorization amendment =
        new AuthorizationAction.AmendAuthorization(
            THA,
            LETTER,
            2,
            Samples.Letter.of(Purpose.NDC).date(ISSUED).content(),
            false,
            List.of(units(1, 100)));
    scene.refuse(ApproachRule.CA_4, amendment, "THA.authorisers");
    scene.accept(
        new AgreementAction.ChangeApproachStatus(
            APPROACH, ApproachStatus.ACTIVE, THA, USED, "reviewed"),
        "THA.authorisers",
        "CHE.authorisers");
    scene.accept(
        new AuthorizationAction.AmendAuthorization(
            THA,
            LETTER,
            2,
            Samples.Letter.of(Purpose.NDC).date(LATER).content(),
            false,
            List.of(units(1, 100))),
        "THA.authorisers");
  }

  @Test
  void theDeadlineForFirstTransfersDoesNotComeBack() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.refuse(
        FirstTransferRule.F_7_REPORT_YEAR,
        new NoticeAction.StateReportYear(THA, 2029, 2032),
        "THA.authoriser-1");
    scene.on(LocalDate.of(2031, 12, 31));
    scene.accept(new NoticeAction.StateReportYear(THA, 2030, 2034), "THA.authoriser-1");
    scene.on(LocalDate.of(2034, 1, 1));
    scene.refuse(
        FirstTransferRule.F_7_REPORT_YEAR,
        new NoticeAction.StateReportYear(THA, 2030, 2038),
        "THA.authoriser-1");
  }

  @Test
  void aHostThatHasStatedNoNdcLetsNobodyUseItsOutcomes() {
    LawScene scene = approached();
    scene.write(
        state -> {
          Tables.NDCS.delete(state, THA);
          Tables.NDC_PERIODS.delete(state, new Tables.NdcKey(THA, 2021));
        });
    scene.accept(Samples.authorize(content(Purpose.NDC)), "THA.authorisers");
    scene.accept(issue(100), "THA.registrar");
    scene.accept(
        Samples.transfer(units(1, 100), THAI, Samples.SWISS), "THA.registrar", "CHE.registrar");
    scene.refuse(UseRule.U_2, Samples.use(units(1, 10)), "CHE.registrar");
    scene.accept(ndc(THA, 2021, 2030), "THA.authoriser-1");
    scene.accept(Samples.use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void aSecondNdcPeriodHasInitialReportsOfItsOwn() {
    LawScene scene = approached();
    scene.accept(ndc(CHE, 2031, 2035), "CHE.authoriser-1");
    ParticipationAction.FileInitialReport first =
        new ParticipationAction.FileInitialReport(
            CHE, 2031, "1.0", AUTHORISED, Profiles.document("initial report, second period"));
    scene.accept(first, "CHE.authoriser-1");
    scene.refuse(ParticipationRule.P_4_VERSION, first, "CHE.authoriser-1");
  }

  @Test
  void aCancellationThatIsAUseNeedsAPartyThatTakesPart() {
    LawScene scene = Samples.transferred(content(Purpose.OIMP));
    scene.attesting(CHE, ParticipationProfile.NONE);
    UnitAction.CancelUnits cancellation =
        new UnitAction.CancelUnits(
            units(1, 10),
            Samples.SWISS,
            CancellationKind.OTHER_PURPOSES,
            Optional.empty(),
            "voluntary market",
            USED);
    scene.refuse(ParticipationRule.P_1, cancellation, "CHE.registrar");
    scene.attesting(CHE, Profiles.COMPLETE);
    scene.accept(cancellation, "CHE.registrar");
  }
}
