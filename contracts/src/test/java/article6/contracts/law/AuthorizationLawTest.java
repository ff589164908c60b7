package article6.contracts.law;

import static article6.contracts.law.Samples.JAPANESE;
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
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Terms;
import article6.contracts.domain.Timeframe;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Samples.Letter;
import article6.contracts.state.Authorization;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorizationLawTest {
  private static final Terms CHANGEABLE =
      new Terms("", Optional.of("by consent of both Parties, where integrity is at risk"));

  private static AuthorizationAction.AmendAuthorization amendment(
      AuthorizationContent content, int version, boolean includingFirstTransferred) {
    return new AuthorizationAction.AmendAuthorization(
        THA, LETTER, version, content, includingFirstTransferred);
  }

  private static AuthorizationAction.RevokeAuthorization revocation(
      boolean includingFirstTransferred) {
    return new AuthorizationAction.RevokeAuthorization(
        THA, LETTER, LocalDate.of(2024, 2, 1), "", includingFirstTransferred);
  }

  @Test
  void anAuthorizationIsGivenOnce() {
    authorised(content(Purpose.NDC))
        .refuse(AuthorizationRule.A_2, authorize(content(Purpose.NDC)), "THA.authorisers");
  }

  @Test
  void onlyAPartyOfTheApproachAuthorises() {
    approached()
        .refuse(
            ParticipationRule.P_3,
            new AuthorizationAction.AuthorizeItmos(JPN, LETTER, content(Purpose.NDC), List.of()),
            "JPN.authorisers");
    approached()
        .accept(
            new AuthorizationAction.AuthorizeItmos(THA, LETTER, content(Purpose.NDC), List.of()),
            "THA.authorisers");
  }

  @Test
  void theApproachIsRegistered() {
    approached()
        .refuse(
            ApproachRule.CA_3,
            authorize(Letter.of(Purpose.NDC).approach(new ApproachId("CA9999")).content()),
            "THA.authorisers");
    approached().accept(authorize(content(Purpose.NDC)), "THA.authorisers");
  }

  @Test
  void firstTransferIsDefinedExactlyForOimp() {
    LawScene scene = approached();
    scene.refuse(
        AuthorizationRule.A_6,
        authorize(Letter.of(Purpose.OIMP).noFirstTransfer().content()),
        "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_6,
        authorize(Letter.of(Purpose.NDC).firstTransfer(FirstTransferDefinition.ISSUANCE).content()),
        "THA.authorisers");
    scene.accept(authorize(content(Purpose.OIMP)), "THA.authorisers");
  }

  @Test
  void whatALetterShouldSayAndDoesNotIsAWarning() {
    Outcome.Applied outcome =
        approached()
            .accept(
                authorize(Letter.of(Purpose.NDC).quantity(Optional.empty()).content()),
                "THA.authorisers");
    assertThat(outcome.warnings()).extracting(Finding::rule).containsExactly(AuthorizationRule.A_4);
  }

  @Test
  void anOimpThatIsNotNamedIsAWarning() {
    AuthorizationContent named = content(Purpose.OIMP);
    AuthorizationContent silent =
        new AuthorizationContent(
            named.date(),
            named.approach(),
            named.quantity(),
            named.metric(),
            "",
            named.sectors(),
            named.activityTypes(),
            named.purpose(),
            named.authorizedParties(),
            named.authorizedEntities(),
            "",
            named.timeframe(),
            named.terms(),
            named.firstTransferDefinition(),
            Optional.empty(),
            "");
    assertThat(approached().accept(authorize(silent), "THA.authorisers").warnings())
        .extracting(Finding::rule)
        .containsExactly(AuthorizationRule.A_5);
    assertThat(approached().accept(authorize(named), "THA.authorisers").warnings()).isEmpty();
  }

  @Test
  void nothingIsTransferredBeforeItsAuthorization() {
    LawScene scene = approached();
    scene.accept(issue(SERIES, 100, Optional.empty()), "THA.registrar");
    scene.refuse(
        AuthorizationRule.A_7_NOT_FOUND,
        transfer(units(1, 100), THAI, SWISS),
        "THA.registrar",
        "CHE.registrar");
  }

  @Test
  void nothingIsIssuedUnderALetterOfALaterDay() {
    authorised(Letter.of(Purpose.NDC).date(LocalDate.of(2024, 1, 1)).content())
        .refuse(AuthorizationRule.A_7, issue(100), "THA.registrar");
  }

  @Test
  void unitsIssuedBeforeComeUnderALetterLater() {
    LawScene scene = approached();
    scene.accept(issue(SERIES, 100, Optional.empty()), "THA.registrar");
    AuthorizationContent later = Letter.of(Purpose.NDC).date(LocalDate.of(2023, 12, 1)).content();
    scene.accept(authorize(later, units(1, 100)), "THA.authorisers");
    scene.accept(transfer(units(1, 100), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).hasSize(1);
  }

  @Test
  void unitsAreCoveredByOneLetter() {
    LawScene scene = issued(content(Purpose.NDC));
    Action second =
        new AuthorizationAction.AuthorizeItmos(
            THA,
            new article6.contracts.domain.AuthorizationId("THA-2023-02"),
            Letter.of(Purpose.NDC).date(LocalDate.of(2023, 12, 1)).content(),
            List.of(units(1, 10)));
    scene.refuse(AuthorizationRule.A_7_NOT_COVERED, second, "THA.authorisers");
    LawScene free = approached();
    free.accept(issue(SERIES, 100, Optional.empty()), "THA.registrar");
    free.accept(second, "THA.authorisers");
  }

  @Test
  void authorisationAsFirstTransferReachesUnitsIssuedBeforeAndAfter() {
    LawScene scene = approached();
    scene.accept(issue(SERIES, 100, Optional.empty()), "THA.registrar");
    AuthorizationContent letter =
        Letter.of(Purpose.OIMP)
            .date(LocalDate.of(2023, 11, 1))
            .firstTransfer(FirstTransferDefinition.AUTHORISATION)
            .content();
    scene.accept(authorize(letter, units(1, 100)), "THA.authorisers");
    scene.accept(issue(50), "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .extracting(event -> event.units().quantity(), UnitEvent.FirstTransferred::event)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(100L, FirstTransferEvent.AUTHORISATION),
            org.assertj.core.groups.Tuple.tuple(50L, FirstTransferEvent.AUTHORISATION));
  }

  @Test
  void noMoreIsFirstTransferredThanAuthorised() {
    LawScene scene = issued(content(Purpose.NDC));
    Finding finding =
        scene.refuse(
            AuthorizationRule.A_8,
            transfer(units(1, 1_917), THAI, SWISS),
            "THA.registrar",
            "CHE.registrar");
    assertThat(finding.facts()).contains(new Fact("authorised", "1916"), new Fact("more", "1917"));
    scene.accept(transfer(units(1, 1_916), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.refuse(
        AuthorizationRule.A_8,
        transfer(units(1_917, 1_917), THAI, SWISS),
        "THA.registrar",
        "CHE.registrar");
  }

  @Test
  void theVintageAndTheUseLieWithinTheTimeframe() {
    Timeframe later =
        new Timeframe(
            Optional.of(new DateWindow(LocalDate.of(2023, 1, 1), LocalDate.of(2030, 12, 31))),
            Optional.empty());
    authorised(Letter.of(Purpose.NDC).timeframe(later).content())
        .refuse(AuthorizationRule.A_9, issue(10), "THA.registrar");
    Timeframe early =
        new Timeframe(
            Optional.empty(),
            Optional.of(new DateWindow(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))));
    transferred(Letter.of(Purpose.NDC).timeframe(early).content())
        .refuse(AuthorizationRule.A_9, use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void onlyAuthorisedPartiesAcquire() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.refuse(
        AuthorizationRule.A_10,
        transfer(units(1, 10), THAI, JAPANESE),
        "THA.registrar",
        "JPN.registrar");
    LawScene open = issued(Letter.of(Purpose.NDC).parties(new PartyCode[0]).content());
    open.accept(transfer(units(1, 10), THAI, JAPANESE), "THA.registrar", "JPN.registrar");
  }

  @Test
  void aChangeReachesFirstTransferredUnitsOnlyWhereTheTermsSayHow() {
    LawScene scene = transferred(content(Purpose.NDC));
    AuthorizationContent changed = Letter.of(Purpose.NDC).date(LocalDate.of(2024, 2, 1)).content();
    scene.refuse(
        AuthorizationRule.A_12, amendment(changed, 2, true), "THA.authorisers", "CHE.authoriser-1");
    scene.refuse(AuthorizationRule.A_12, revocation(true), "THA.authorisers", "CHE.authoriser-1");
    scene.accept(amendment(changed, 2, false), "THA.authorisers");
  }

  @Test
  void aChangeWithoutReachLeavesTransferredUnitsUnderTheirVersion() {
    LawScene scene = transferred(content(Purpose.NDC));
    AuthorizationContent narrowed =
        Letter.of(Purpose.NDC)
            .date(LocalDate.of(2024, 2, 1))
            .timeframe(
                new Timeframe(
                    Optional.empty(),
                    Optional.of(
                        new DateWindow(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))))
            .content();
    scene.accept(amendment(narrowed, 2, false), "THA.authorisers");
    scene.accept(use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void aChangeThatTheTermsAllowGovernsTransferredUnits() {
    LawScene scene = transferred(Letter.of(Purpose.NDC).terms(CHANGEABLE).content());
    AuthorizationContent narrowed =
        Letter.of(Purpose.NDC)
            .terms(CHANGEABLE)
            .date(LocalDate.of(2024, 2, 1))
            .timeframe(
                new Timeframe(
                    Optional.empty(),
                    Optional.of(
                        new DateWindow(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)))))
            .content();
    assertThat(scene.accept(amendment(narrowed, 2, true), "THA.authorisers").effective())
        .as("the other Party of the approach has to consent")
        .isFalse();
    scene.accept(new ConsentAction.GiveConsent(scene.lastId()), "CHE.authoriser-1");
    scene.refuse(AuthorizationRule.A_9, use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void aRevocationSparesWhatWasFirstTransferred() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(revocation(false), "THA.authorisers");
    scene.accept(use(units(1, 10)), "CHE.registrar");
    scene.refuse(
        AuthorizationRule.A_7,
        new UnitAction.TransferUnits(units(1_917, 1_920), THAI, SWISS, USED),
        "THA.registrar",
        "CHE.registrar");
    scene.refuse(AuthorizationRule.A_7, revocation(false), "THA.authorisers");
  }

  @Test
  void aRevocationThatTheTermsAllowReachesWhatWasFirstTransferred() {
    LawScene scene = transferred(Letter.of(Purpose.NDC).terms(CHANGEABLE).content());
    scene.accept(revocation(true), "THA.authorisers", "CHE.authoriser-1");
    scene.refuse(AuthorizationRule.A_7, use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void versionsFollowEachOther() {
    LawScene scene = authorised(content(Purpose.NDC));
    scene.refuse(
        AuthorizationRule.A_13, amendment(content(Purpose.NDC), 3, false), "THA.authorisers");
    scene.accept(amendment(content(Purpose.NDC), 2, false), "THA.authorisers");
    Authorization latest = AuthorizationLaw.latest(scene.state(), THA, LETTER).orElseThrow();
    assertThat(latest.version()).isEqualTo(2);
  }

  @Test
  void anAmendmentNeverAuthorisesLessThanWasTransferred() {
    transferred(content(Purpose.NDC))
        .refuse(
            AuthorizationRule.A_8,
            amendment(Letter.of(Purpose.NDC).quantity(Optional.of(1_000L)).content(), 2, false),
            "THA.authorisers");
  }

  @Test
  void aQuantityIsAtLeastOne() {
    approached()
        .refuse(
            UnitRule.I_5,
            authorize(Letter.of(Purpose.NDC).quantity(Optional.of(0L)).content()),
            "THA.authorisers");
  }

  @Test
  void anAuthorizationNamesASector() {
    AuthorizationContent c = content(Purpose.NDC);
    AuthorizationContent silent =
        new AuthorizationContent(
            c.date(),
            c.approach(),
            c.quantity(),
            c.metric(),
            c.gwpValues(),
            List.of(),
            c.activityTypes(),
            c.purpose(),
            c.authorizedParties(),
            c.authorizedEntities(),
            c.oimpDescription(),
            c.timeframe(),
            c.terms(),
            c.firstTransferDefinition(),
            c.document(),
            c.explanation());
    LawScene scene = Samples.approached();
    scene.refuse(AuthorizationRule.A_4_SECTORS, Samples.authorize(silent), "THA.authorisers");
    scene.accept(Samples.authorize(c), "THA.authorisers");
  }
}
