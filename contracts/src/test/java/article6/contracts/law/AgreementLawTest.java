package article6.contracts.law;

import static article6.contracts.law.Samples.APPROACH;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.E_BUS;
import static article6.contracts.law.Samples.JPN;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorised;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issue;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.AgreementAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.ApproachStatus;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Approach;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of an approach as an agreement, and who may change it. */
class AgreementLawTest {
  private static final ApproachId OTHER = new ApproachId("CA0002");
  private static final LocalDate DAY = LocalDate.of(2024, 1, 10);

  private static AgreementAction.AgreeApproach agree(boolean draft) {
    return new AgreementAction.AgreeApproach(
        OTHER, "A second", List.of(CHE, THA), ApproachTerms.NONE, DAY, "", draft);
  }

  private static AgreementAction.ChangeApproachStatus to(ApproachId id, ApproachStatus status) {
    return to(id, status, THA, USED);
  }

  private static AgreementAction.ChangeApproachStatus to(
      ApproachId id, ApproachStatus status, PartyCode by, LocalDate date) {
    return new AgreementAction.ChangeApproachStatus(id, status, by, date, "as agreed");
  }

  private static Approach approachOf(LawScene scene, ApproachId id) {
    return Tables.APPROACHES.get(scene.state(), id).orElseThrow();
  }

  private static void all(LawScene scene, article6.contracts.action.Action action) {
    scene.accept(action, "CHE.authorisers", "THA.authorisers");
  }

  @Test
  void aDraftComesIntoForceByTheWordOfAll() {
    LawScene scene = approached();
    all(scene, agree(true));
    scene.refuse(
        ApproachRule.CA_4,
        authorize(Samples.Letter.of(Purpose.NDC).approach(OTHER).date(DAY).content()),
        "THA.authorisers");
    Outcome.Applied waiting = scene.accept(to(OTHER, ApproachStatus.ACTIVE), "THA.authorisers");
    assertThat(waiting.effective()).isFalse();
    scene.accept(
        new article6.contracts.action.ConsentAction.GiveConsent(scene.lastId()), "CHE.authorisers");
    assertThat(approachOf(scene, OTHER).status()).isEqualTo(ApproachStatus.ACTIVE);
    // in force since the day of the step, not since that of the draft
    scene.refuse(
        ApproachRule.CA_4,
        authorize(Samples.Letter.of(Purpose.NDC).approach(OTHER).date(DAY).content()),
        "THA.authorisers");
    scene.accept(
        authorize(Samples.Letter.of(Purpose.NDC).approach(OTHER).date(USED).content()),
        "THA.authorisers");
  }

  @Test
  void anyPartyDropsADraftAlone() {
    LawScene scene = approached();
    all(scene, agree(true));
    assertThat(scene.accept(to(OTHER, ApproachStatus.REVOKED), "THA.authorisers").effective())
        .isTrue();
  }

  @Test
  void anyPartySuspendsAloneAndAllResume() {
    LawScene scene = transferred(content(Purpose.NDC));
    assertThat(scene.accept(to(APPROACH, ApproachStatus.SUSPENDED), "THA.authorisers").effective())
        .isTrue();
    assertThat(scene.accept(to(APPROACH, ApproachStatus.ACTIVE), "THA.authorisers").effective())
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ApproachStatus.class,
      names = {"SUSPENDED", "COMPLETED", "REVOKED"})
  void nothingNewButTheLawfulHolderUsesWhatWasFirstTransferred(ApproachStatus status) {
    LawScene scene = transferred(content(Purpose.NDC));
    if (status == ApproachStatus.SUSPENDED) {
      scene.accept(to(APPROACH, status), "THA.authorisers");
    } else {
      all(scene, to(APPROACH, status));
    }
    scene.refuse(ApproachRule.CA_4, issueOn(LocalDate.of(2024, 5, 1)), "THA.registrar");
    // nor dated before the step
    scene.refuse(ApproachRule.CA_4, issue(10), "THA.registrar");
    scene.refuse(
        ApproachRule.CA_4,
        transferOn(units(E_BUS + 1, E_BUS + 1)),
        "THA.registrar",
        "CHE.registrar");
    scene.refuse(
        ApproachRule.CA_4,
        new article6.contracts.action.ApproachAction.AuthorizeEntity(
            THA, APPROACH, Samples.AIRLINE, "An airline", CHE, USED, "", "", ""),
        "THA.authorisers");
    scene.accept(
        new UnitAction.TransferUnits(units(1, 10), SWISS, THAI, USED),
        "THA.registrar",
        "CHE.registrar");
    scene.accept(Samples.use(units(11, 20)), "CHE.registrar");
    scene.accept(
        new UnitAction.CancelUnits(
            units(E_BUS + 1, E_BUS + 1), THAI, CancellationKind.OTHER, Optional.empty(), "", USED),
        "THA.registrar");
  }

  private static UnitAction.TransferUnits transferOn(article6.contracts.domain.UnitRange units) {
    return new UnitAction.TransferUnits(units, THAI, SWISS, USED);
  }

  private static UnitAction.IssueUnits issueOn(LocalDate date) {
    UnitAction.IssueUnits sample = issue(10);
    return new UnitAction.IssueUnits(
        SERIES, 10, THAI, date, Optional.of(LETTER), sample.mitigationType(), Optional.empty());
  }

  @Test
  void aResumedApproachGoesOn() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(to(APPROACH, ApproachStatus.SUSPENDED), "THA.authorisers");
    all(scene, to(APPROACH, ApproachStatus.ACTIVE, CHE, LocalDate.of(2024, 4, 1)));
    scene.refuse(ApproachRule.CA_4, issueOn(LocalDate.of(2024, 3, 15)), "THA.registrar");
    scene.accept(issueOn(LocalDate.of(2024, 5, 1)), "THA.registrar");
    assertThat(approachOf(scene, APPROACH).steps()).hasSize(3);
  }

  /** F-5, CA-4: what counts is the day of the issuance, not that of a letter amended before. */
  @Test
  void unitsUnderALetterAmendedWhileSuspendedAreIssuedAfterTheResumption() {
    Samples.Letter letter =
        Samples.Letter.of(Purpose.OIMP).firstTransfer(FirstTransferDefinition.AUTHORISATION);
    LawScene scene = authorised(letter.content());
    scene.accept(to(APPROACH, ApproachStatus.SUSPENDED), "THA.authorisers");
    LocalDate amended = USED.plusDays(5);
    scene.accept(
        new AuthorizationAction.AmendAuthorization(
            THA, LETTER, 2, letter.date(amended).content(), false),
        "THA.authorisers");
    all(scene, to(APPROACH, ApproachStatus.ACTIVE, CHE, LocalDate.of(2024, 4, 1)));
    scene.accept(issueOn(LocalDate.of(2024, 5, 1)), "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .satisfies(first -> assertThat(first.date()).isEqualTo(amended));
  }

  @Test
  void stepsGoForwardOnly() {
    LawScene scene = approached();
    all(scene, to(APPROACH, ApproachStatus.COMPLETED));
    scene.refuse(
        ApproachRule.CA_6,
        to(APPROACH, ApproachStatus.ACTIVE),
        "CHE.authorisers",
        "THA.authorisers");
    LawScene early = approached();
    early.refuse(
        ApproachRule.CA_6,
        to(APPROACH, ApproachStatus.SUSPENDED, THA, LocalDate.of(2022, 6, 23)),
        "THA.authorisers");
    early.refuse(
        ApproachRule.CA_6,
        to(APPROACH, ApproachStatus.DRAFT),
        "CHE.authorisers",
        "THA.authorisers");
    early.accept(to(APPROACH, ApproachStatus.SUSPENDED), "THA.authorisers");
    all(early, to(APPROACH, ApproachStatus.ACTIVE));
  }

  @Test
  void outsidersHaveNoSay() {
    LawScene scene = approached();
    scene.refuse(
        ParticipationRule.P_3,
        to(APPROACH, ApproachStatus.SUSPENDED, JPN, USED),
        "JPN.authorisers");
    scene.refuse(ConsentRule.K_1, to(APPROACH, ApproachStatus.COMPLETED), "JPN.authorisers");
  }

  @Test
  void whatIsNotRegisteredIsNotChanged() {
    approached().refuse(ApproachRule.CA_3, to(OTHER, ApproachStatus.SUSPENDED), "THA.authoriser-1");
    approached().accept(to(APPROACH, ApproachStatus.SUSPENDED), "THA.authorisers");
  }

  @Test
  void anApproachIsRegisteredOnceByTwoOrMore() {
    LawScene scene = approached();
    scene.refuse(
        ApproachRule.CA_1,
        new AgreementAction.AgreeApproach(
            APPROACH, "Again", List.of(CHE, THA), ApproachTerms.NONE, DAY, "", false),
        "CHE.authorisers",
        "THA.authorisers");
    scene.refuse(
        ApproachRule.CA_2,
        new AgreementAction.AgreeApproach(
            OTHER, "Alone", List.of(THA), ApproachTerms.NONE, DAY, "", false),
        "THA.authorisers");
  }

  @Test
  void aPartyJoinsAndLeavesByTheWordOfAll() {
    LawScene scene = approached();
    AgreementAction.JoinApproach join = new AgreementAction.JoinApproach(APPROACH, JPN, DAY);
    scene.accept(join, "CHE.authorisers", "JPN.authorisers", "THA.authorisers");
    assertThat(approachOf(scene, APPROACH).parties()).containsExactly(CHE, JPN, THA);
    scene.refuse(ApproachRule.CA_7, join, "CHE.authorisers", "JPN.authorisers", "THA.authorisers");
    AgreementAction.LeaveApproach leave = new AgreementAction.LeaveApproach(APPROACH, JPN, DAY, "");
    assertThat(scene.accept(leave, "JPN.authorisers").effective()).isFalse();
    scene.accept(leave, "CHE.authorisers", "JPN.authorisers", "THA.authorisers");
    assertThat(approachOf(scene, APPROACH).parties()).containsExactly(CHE, THA);
    scene.refuse(
        ApproachRule.CA_7,
        new AgreementAction.LeaveApproach(APPROACH, CHE, DAY, ""),
        "CHE.authorisers",
        "THA.authorisers");
  }

  @Test
  void termsChangeByTheWordOfAllWhileItLives() {
    LawScene scene = approached();
    AgreementAction.AmendApproach amend =
        new AgreementAction.AmendApproach(
            APPROACH, "New title", ApproachTermsTest.purposes(), DAY, "");
    assertThat(scene.accept(amend, "CHE.authorisers").effective()).isFalse();
    all(scene, amend);
    assertThat(approachOf(scene, APPROACH).title()).isEqualTo("New title");
    all(scene, to(APPROACH, ApproachStatus.REVOKED));
    scene.refuse(ApproachRule.CA_4, amend, "CHE.authorisers", "THA.authorisers");
  }

  @Test
  void theFirstEditionKnowsNoTerms() {
    approached()
        .under(Edition.CMA6_2024)
        .refuse(NetworkRule.N_1, agree(false), "CHE.authorisers", "THA.authorisers");
  }

  @Test
  void aFirstTransferGoesOnInAnApproachInForce() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(transfer(units(1, 5), SWISS, THAI), "THA.registrar", "CHE.registrar");
  }
}
