package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.APPROACH;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.JPN;
import static article6.contracts.law.Samples.LETTER;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.USED;
import static article6.contracts.law.Samples.approached;
import static article6.contracts.law.Samples.authorize;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.issue;
import static article6.contracts.law.Samples.issued;
import static article6.contracts.law.Samples.transfer;
import static article6.contracts.law.Samples.transferred;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.DocumentAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AuthorizationDetails;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.ChangeTerms;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.LastDates;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.PartyReading;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Revocability;
import article6.contracts.domain.Sector;
import article6.contracts.domain.Terms;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Samples.Letter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a letter says beyond the AEF: dates, readings, procedures of change (A-3b … A-17). */
class AuthorizationTermsTest {
  private static final LocalDate CHANGED = LocalDate.of(2024, 2, 1);
  private static final Optional<String> WORDS = Optional.of("where integrity is at risk");

  private static AuthorizationContent oimp(FirstTransferDefinition definition) {
    return Letter.of(Purpose.OIMP).firstTransfer(definition).content();
  }

  private static AuthorizationContent read(AuthorizationContent content, FirstTransferEvent event) {
    return content.with(
        AuthorizationDetails.NONE.reading(
            new PartyReading("as told in the review of 2025", Optional.of(event))));
  }

  private static AuthorizationContent dated(AuthorizationContent c, LocalDate date) {
    AuthorizationContent later =
        new AuthorizationContent(
            date,
            c.approach(),
            c.quantity(),
            c.metric(),
            c.gwpValues(),
            c.sectors(),
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
    return c.details().map(later::with).orElse(later);
  }

  private static AuthorizationAction.AmendAuthorization amend(
      int version, AuthorizationContent content, boolean reaching, UnitRange... units) {
    return new AuthorizationAction.AmendAuthorization(
        THA, LETTER, version, dated(content, CHANGED), reaching, List.of(units));
  }

  private static AuthorizationAction.RevokeAuthorization revoke(boolean reaching) {
    return new AuthorizationAction.RevokeAuthorization(
        THA, LETTER, LocalDate.of(2024, 5, 1), "", reaching);
  }

  private static UnitAction.UseForImp fly(UnitRange units) {
    return new UnitAction.UseForImp(units, SWISS, Optional.of(AIRLINE), "CORSIA", USED);
  }

  private static Terms procedure(Revocability revocability, PartyCode... consentOf) {
    return new Terms("", WORDS, Optional.of(new ChangeTerms(revocability, List.of(consentOf))));
  }

  // A-6b

  @Test
  void aDefinitionThatIsNoneIsStoredAndFlaggedAndDerivesNothing() {
    LawScene scene = approached();
    assertThat(
            scene
                .accept(
                    authorize(oimp(FirstTransferDefinition.FIRST_INTERNATIONAL_TRANSFER)),
                    "THA.authorisers")
                .warnings())
        .extracting(Finding::rule)
        .containsExactly(AuthorizationRule.A_6B);
    scene.accept(issue(100), "THA.registrar");
    scene.accept(transfer(units(1, 50), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class)).isEmpty();
    scene.refuse(AuthorizationRule.A_6B_UNRESOLVED, fly(units(1, 10)), "CHE.registrar");
  }

  @Test
  void whatThePartyThenTellsReachesTheUnitsAbroadAndThoseThatLeaveLater() {
    AuthorizationContent open = oimp(FirstTransferDefinition.FIRST_INTERNATIONAL_TRANSFER);
    LawScene scene = approached();
    scene.accept(authorize(open), "THA.authorisers");
    scene.accept(issue(100), "THA.registrar");
    scene.accept(transfer(units(1, 50), THAI, SWISS), "THA.registrar", "CHE.registrar");
    AuthorizationContent told = read(open, FirstTransferEvent.INTERNATIONAL_TRANSFER);
    scene.refuse(FirstTransferRule.F_9, amend(2, told, false, units(41, 60)), "THA.authorisers");
    scene.accept(amend(2, told, false, units(1, 40)), "THA.authorisers");
    scene.refuse(
        FirstTransferRule.F_4,
        new AuthorizationAction.AmendAuthorization(
            THA, LETTER, 3, dated(told, USED), false, List.of(units(1, 1))),
        "THA.authorisers");
    scene.accept(fly(units(1, 10)), "CHE.registrar");
    // not named by the amendment: seen with the next act on them
    scene.accept(fly(units(41, 50)), "CHE.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(51, 60), THAI, SWISS, USED),
        "THA.registrar",
        "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .extracting(event -> event.units().first(), UnitEvent.FirstTransferred::event)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, FirstTransferEvent.INTERNATIONAL_TRANSFER),
            org.assertj.core.groups.Tuple.tuple(41L, FirstTransferEvent.INTERNATIONAL_TRANSFER),
            org.assertj.core.groups.Tuple.tuple(51L, FirstTransferEvent.INTERNATIONAL_TRANSFER));
  }

  @Test
  void theFirstEditionDoesNotKnowTheDefinition() {
    approached()
        .under(Edition.CMA6_2024)
        .refuse(
            NetworkRule.N_1,
            authorize(oimp(FirstTransferDefinition.FIRST_INTERNATIONAL_TRANSFER)),
            "THA.authorisers");
  }

  // A-6c

  @Test
  void zimbabwesCancellationIsATransferAsThePartyTold() {
    AuthorizationContent told =
        read(
            oimp(FirstTransferDefinition.USE_OR_CANCELLATION),
            FirstTransferEvent.INTERNATIONAL_TRANSFER);
    LawScene scene = issued(told);
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(fly(units(1, 10)), "CHE.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .extracting(UnitEvent.FirstTransferred::event)
        .isEqualTo(FirstTransferEvent.INTERNATIONAL_TRANSFER);
  }

  @Test
  void aReadingIsInThePartysWordsAndNamesAnActThatCanBeOne() {
    LawScene scene = approached();
    AuthorizationContent letter = oimp(FirstTransferDefinition.USE_OR_CANCELLATION);
    AuthorizationContent wordless =
        letter.with(
            AuthorizationDetails.NONE.reading(
                new PartyReading(" ", Optional.of(FirstTransferEvent.ISSUANCE))));
    scene.refuse(AuthorizationRule.A_6C, authorize(wordless), "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_6C,
        authorize(read(letter, FirstTransferEvent.OMGE_CANCELLATION)),
        "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_6C,
        authorize(read(content(Purpose.NDC), FirstTransferEvent.ISSUANCE)),
        "THA.authorisers");
    scene.accept(authorize(read(letter, FirstTransferEvent.ISSUANCE)), "THA.authorisers");
  }

  // A-3b, A-9

  private static AuthorizationContent lasting(LastDates dates) {
    return content(Purpose.OIMP).with(AuthorizationDetails.NONE.lasting(dates));
  }

  private static LastDates validUntil(LocalDate day) {
    return new LastDates(Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void theLastDaysAreNotBeforeTheLetter() {
    LawScene scene = approached();
    scene.refuse(
        AuthorizationRule.A_3B_DATES,
        authorize(lasting(validUntil(Samples.AUTHORISED.minusDays(1)))),
        "THA.authorisers");
    scene.accept(authorize(lasting(validUntil(Samples.AUTHORISED))), "THA.authorisers");
  }

  @Test
  void nothingIsFirstTransferredAfterTheLetterHasExpired() {
    LawScene scene = issued(lasting(validUntil(USED.minusDays(1))));
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.refuse(AuthorizationRule.A_7, fly(units(1, 10)), "CHE.registrar");
    LawScene lastDay = issued(lasting(validUntil(USED)));
    lastDay.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    lastDay.accept(fly(units(1, 10)), "CHE.registrar");
  }

  @Test
  void issuanceAndUseHaveTheirLastDays() {
    LocalDate past = Samples.ISSUED.minusDays(1);
    LawScene late =
        Samples.authorised(
            lasting(
                new LastDates(
                    Optional.empty(), Optional.of(past), Optional.empty(), Optional.empty())));
    late.refuse(AuthorizationRule.A_9_LAST_DAY, issue(10), "THA.registrar");
    LawScene used =
        issued(
            lasting(
                new LastDates(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(USED.minusDays(1)),
                    Optional.of(USED))));
    used.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    used.refuse(AuthorizationRule.A_9_LAST_DAY, fly(units(1, 5)), "CHE.registrar");
    used.accept(
        new UnitAction.CancelUnits(
            units(1, 5),
            SWISS,
            article6.contracts.domain.CancellationKind.OTHER_PURPOSES,
            Optional.empty(),
            "",
            USED),
        "CHE.registrar");
  }

  //

  @Test
  void whereTheLetterNamesNoEntityThoseOfTheApproachMayUse() {
    AuthorizationContent c = content(Purpose.OIMP);
    AuthorizationContent open =
        new AuthorizationContent(
            c.date(),
            c.approach(),
            c.quantity(),
            c.metric(),
            "",
            c.sectors(),
            c.activityTypes(),
            c.purpose(),
            c.authorizedParties(),
            List.of(),
            c.oimpDescription(),
            c.timeframe(),
            c.terms(),
            c.firstTransferDefinition(),
            c.document(),
            "");
    LawScene scene = issued(open);
    scene.accept(transfer(units(1, 50), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.refuse(AuthorizationRule.A_11, fly(units(1, 10)), "CHE.registrar");
    scene.accept(
        new ApproachAction.AuthorizeEntity(
            THA, APPROACH, AIRLINE, "An airline", CHE, Samples.AUTHORISED, "", "", ""),
        "THA.authorisers");
    scene.accept(fly(units(1, 10)), "CHE.registrar");
    scene.accept(
        new DocumentAction.RevokeEntityAuthorization(THA, APPROACH, AIRLINE, USED, "insolvent"),
        "THA.authorisers");
    scene.refuse(AuthorizationRule.A_11, fly(units(11, 20)), "CHE.registrar");
  }

  //

  @Test
  void onlyTheVersionsUnitsWereReallyTransferredUnderDecide() {
    LawScene scene = Samples.authorised(content(Purpose.NDC));
    scene.accept(
        new AuthorizationAction.AmendAuthorization(
            THA,
            LETTER,
            2,
            Letter.of(Purpose.NDC).terms(procedure(Revocability.AS_TERMS_SAY)).content(),
            false),
        "THA.authorisers");
    scene.accept(issue(100), "THA.registrar");
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    // version 1 said nothing of changes, but nothing was transferred under it
    scene.accept(revoke(true), "THA.authorisers");
    scene.refuse(
        AuthorizationRule.A_7,
        new UnitAction.UseTowardsNdc(units(1, 10), SWISS, 2024, LocalDate.of(2024, 6, 1)),
        "CHE.registrar");
  }

  @Test
  void termsAddedAfterwardsDoNotReachBack() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(
        amend(
            2, Letter.of(Purpose.NDC).terms(procedure(Revocability.AS_TERMS_SAY)).content(), false),
        "THA.authorisers");
    scene.refuse(AuthorizationRule.A_12, revoke(true), "THA.authorisers", "CHE.authoriser-1");
    scene.accept(use(units(1, 10)), "CHE.registrar");
  }

  @Test
  void theTermsSayWhoseConsentAChangeNeeds() {
    LawScene scene =
        transferred(
            Letter.of(Purpose.NDC).terms(procedure(Revocability.AS_TERMS_SAY, JPN)).content());
    scene.refuse(ConsentRule.K_1, revoke(true), "THA.authorisers", "CHE.authoriser-1");
    assertThat(scene.accept(revoke(true), "THA.authorisers").effective()).isFalse();
    assertThat(scene.accept(revoke(true), "THA.authorisers", "JPN.authoriser-1").effective())
        .isTrue();
  }

  @Test
  void whetherItCanBeRevokedIsSaidInEachAuthorization() {
    LawScene never =
        Samples.authorised(
            Letter.of(Purpose.NDC).terms(procedure(Revocability.NEVER, CHE)).content());
    never.refuse(AuthorizationRule.A_15, revoke(false), "THA.authorisers");
    never.accept(amend(2, content(Purpose.NDC), false), "THA.authorisers");
    never.refuse(AuthorizationRule.A_15, revoke(false), "THA.authorisers");
    LawScene before =
        transferred(
            Letter.of(Purpose.NDC)
                .terms(procedure(Revocability.BEFORE_FIRST_TRANSFER, CHE))
                .content());
    before.refuse(AuthorizationRule.A_15, revoke(true), "THA.authorisers", "CHE.authoriser-1");
    before.accept(revoke(false), "THA.authorisers");
  }

  //

  @Test
  void otherSectorsInTheSameApproachAreAWarning() {
    AuthorizationContent c = content(Purpose.NDC);
    AuthorizationContent other =
        new AuthorizationContent(
            c.date(),
            c.approach(),
            c.quantity(),
            c.metric(),
            "",
            List.of(Sector.WASTE_MANAGEMENT),
            c.activityTypes(),
            c.purpose(),
            c.authorizedParties(),
            c.authorizedEntities(),
            "",
            c.timeframe(),
            c.terms(),
            Optional.empty(),
            c.document(),
            "");
    LawScene scene = Samples.authorised(c);
    assertThat(
            scene
                .accept(
                    new AuthorizationAction.AuthorizeItmos(
                        THA, new AuthorizationId("THA-2"), other, List.of()),
                    "THA.authorisers")
                .warnings())
        .extracting(Finding::rule)
        .containsExactly(AuthorizationRule.A_17);
    assertThat(
            scene
                .accept(
                    new AuthorizationAction.AuthorizeItmos(
                        THA, new AuthorizationId("THA-3"), c, List.of()),
                    "THA.authorisers")
                .warnings())
        .isEmpty();
  }
}
