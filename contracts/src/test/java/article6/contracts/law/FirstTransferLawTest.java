package article6.contracts.law;

import static article6.contracts.law.Samples.AIRLINE;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.ISSUED;
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
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.action.NetworkAction;
import article6.contracts.action.NoticeAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.AccountKind;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.Strictness;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.contracts.law.Samples.Letter;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import article6.contracts.state.UseNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** First transfer under every definition, its deadline and its notice to the host (F-1 … F-10). */
class FirstTransferLawTest {
  private static final AccountId FUND = new AccountId("THA-ADAPTATION");

  private static UnitAction.UseForImp fly(UnitRange units, AccountId account) {
    return new UnitAction.UseForImp(units, account, Optional.of(AIRLINE), "CORSIA", USED);
  }

  private static Action omge(UnitRange units, AccountId account, boolean first) {
    return new UnitAction.CancelUnits(
        units,
        account,
        CancellationKind.VOLUNTARY_OMGE,
        Optional.empty(),
        "",
        USED,
        first,
        Optional.empty());
  }

  private static LawSettings settings(Strictness deadline, boolean authorisationYear) {
    LawSettings d = LawSettings.DEFAULT;
    return new LawSettings(
        d.participation(),
        deadline,
        authorisationYear,
        d.outsideScopeAdjusted(),
        d.flaggedUnitsUse(),
        d.shareOfProceedsPerMille(),
        d.shareOfProceedsRounding(),
        d.omgePerMille(),
        d.postIssuanceDays(),
        d.transitionRequestUntil(),
        d.forestTransitionRequestUntil(),
        d.transitionApprovalUntil(),
        d.transitionDocumentsUntil());
  }

  private static void decide(LawScene scene, LawSettings settings) {
    scene.accept(
        new NetworkAction.SetLawSettings(settings),
        "CHE.administrator",
        "GHA.administrator",
        "JPN.administrator",
        "THA.administrator");
  }

  private static List<FirstTransferEvent> events(LawScene scene) {
    return scene.history(UnitEvent.FirstTransferred.class).stream()
        .map(UnitEvent.FirstTransferred::event)
        .toList();
  }

  /** F-1, F-2, F-3: what comes first, of issuance, transfer and use, for each definition. */
  @Shows({DerivedRule.F_1, DerivedRule.F_2, DerivedRule.F_3})
  @ParameterizedTest
  @CsvSource({
    "NDC_AND_OIMP, AUTHORISATION, AUTHORISATION",
    "NDC_AND_OIMP, ISSUANCE, ISSUANCE",
    "NDC_AND_OIMP, USE_OR_CANCELLATION, INTERNATIONAL_TRANSFER",
    "NDC_AND_OIMP, FIRST_INTERNATIONAL_TRANSFER, INTERNATIONAL_TRANSFER",
    "NDC_AND_IMP, AUTHORISATION, AUTHORISATION",
    "NDC_AND_IMP, USE_OR_CANCELLATION, INTERNATIONAL_TRANSFER",
    "IMP, AUTHORISATION, AUTHORISATION",
    "IMP, ISSUANCE, ISSUANCE",
    "IMP, USE_OR_CANCELLATION, USE_OR_CANCELLATION",
    "OIMP, USE_OR_CANCELLATION, USE_OR_CANCELLATION"
  })
  void theEarliestOfTheDefinedActsIsTheFirstTransfer(
      Purpose purpose, FirstTransferDefinition definition, FirstTransferEvent first) {
    LawScene scene = authorised(Letter.of(purpose).firstTransfer(definition).content());
    scene.accept(issue(100), "THA.registrar");
    scene.accept(transfer(units(1, 50), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(fly(units(1, 50), SWISS), "CHE.registrar");
    assertThat(
            scene.history(UnitEvent.FirstTransferred.class).stream()
                .filter(event -> event.units().contains(1))
                .map(UnitEvent.FirstTransferred::event))
        .containsExactly(first);
  }

  @Shows(DerivedRule.F_3)
  @Test
  void forNdcAndOimpAUseBeforeAnyTransferIsTheFirstTransfer() {
    LawScene scene = issued(content(Purpose.NDC_AND_IMP));
    scene.accept(fly(units(1, 10), THAI), "THA.registrar");
    assertThat(events(scene)).containsExactly(FirstTransferEvent.USE_OR_CANCELLATION);
    assertThat(Tables.NOTICES.all(scene.state())).as("the host did it itself").isEmpty();
  }

  /** F-4: halves of a half know what the whole went through. */
  @Test
  void partsInheritTheFirstTransferAndTheRestHasNone() {
    LawScene scene = issued(content(Purpose.NDC));
    scene.accept(transfer(units(1, 100), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(11, 20), SWISS, THAI, USED),
        "CHE.registrar",
        "THA.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(14, 15), THAI, SWISS, USED),
        "THA.registrar",
        "CHE.registrar");
    assertThat(events(scene)).hasSize(1);
    for (UnitBlock block : Tables.UNITS.all(scene.state(), Tables.seriesPart(SERIES))) {
      assertThat(block.firstTransfer().isPresent()).isEqualTo(block.units().last() <= 100);
    }
  }

  /** F-5: the year of the authorization, or that of the issuance, as the network decides. */
  @Shows(DerivedRule.F_5)
  @ParameterizedTest
  @CsvSource({"true, 2023-10-01", "false, 2023-11-01"})
  void unitsIssuedLaterCountInTheYearTheNetworkDecides(boolean authorisationYear, LocalDate date) {
    LawScene scene =
        authorised(
            Letter.of(Purpose.OIMP).firstTransfer(FirstTransferDefinition.AUTHORISATION).content());
    decide(scene, settings(Strictness.WARN, authorisationYear));
    scene.accept(issue(10), "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .extracting(UnitEvent.FirstTransferred::date)
        .isEqualTo(date);
  }

  @Shows(DerivedRule.F_5)
  @Test
  void authorisedUnitsThatExistAreFirstTransferredOnTheDayOfTheLetter() {
    LawScene scene = approached();
    scene.accept(issue(SERIES, 100, Optional.empty()), "THA.registrar");
    scene.accept(
        authorize(
            Letter.of(Purpose.OIMP)
                .date(ISSUED)
                .firstTransfer(FirstTransferDefinition.AUTHORISATION)
                .content(),
            units(1, 100)),
        "THA.authorisers");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .extracting(UnitEvent.FirstTransferred::date)
        .isEqualTo(ISSUED);
  }

  /** F-6: the notice waits for the host, which acknowledges it once and whole. */
  @Test
  void theHostIsNotifiedOfAUseElsewhereAndAcknowledgesIt() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(transfer(units(1, 20), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(fly(units(1, 10), SWISS), "CHE.registrar");
    scene.accept(fly(units(11, 20), SWISS), "CHE.registrar");
    assertThat(Tables.NOTICES.all(scene.state())).hasSize(2).allMatch(UseNotice::isOpen);
    LocalDate day = USED.plusDays(1);
    scene.refuse(
        FirstTransferRule.F_6,
        new NoticeAction.AcknowledgeUse(THA, units(1, 5), day),
        "THA.registrar");
    scene.refuse(
        FirstTransferRule.F_6,
        new NoticeAction.AcknowledgeUse(THA, units(1, 30), day),
        "THA.registrar");
    scene.refuse(
        FirstTransferRule.F_6,
        new NoticeAction.AcknowledgeUse(THA, units(1, 20), USED.minusDays(1)),
        "THA.registrar");
    scene.refuse(
        FirstTransferRule.F_6,
        new NoticeAction.AcknowledgeUse(CHE, units(1, 20), day),
        "CHE.registrar");
    scene.accept(new NoticeAction.AcknowledgeUse(THA, units(1, 20), day), "THA.registrar");
    assertThat(Tables.NOTICES.all(scene.state())).noneMatch(UseNotice::isOpen);
    scene.refuse(
        FirstTransferRule.F_6,
        new NoticeAction.AcknowledgeUse(THA, units(1, 10), day),
        "THA.registrar");
  }

  /** F-7: 31 December of the year before the report on the last year of the NDC. */
  @ParameterizedTest
  @CsvSource({"2030, 2032", "2031, 2034", "2025, 2028", "2035, 2038", "2028, 2030"})
  void theRegularReportOnTheLastYear(int lastYear, int report) {
    assertThat(RecordingDeadline.regularReportOn(lastYear)).isEqualTo(report);
  }

  @ParameterizedTest
  @EnumSource(Strictness.class)
  void afterTheDeadlineTheNetworkDecides(Strictness strictness) {
    LawScene scene = issued(content(Purpose.OIMP));
    decide(scene, settings(strictness, true));
    scene.on(LocalDate.of(2031, 12, 31));
    assertThat(scene.accept(fly(units(1, 10), THAI), "THA.registrar").warnings()).isEmpty();
    scene.on(LocalDate.of(2032, 1, 1));
    Action late = fly(units(11, 20), THAI);
    switch (strictness) {
      case REFUSE -> scene.refuse(FirstTransferRule.F_7, late, "THA.registrar");
      case WARN ->
          assertThat(scene.accept(late, "THA.registrar").warnings())
              .extracting(Finding::rule)
              .containsExactly(FirstTransferRule.F_7);
      case IGNORE -> assertThat(scene.accept(late, "THA.registrar").warnings()).isEmpty();
    }
  }

  @Test
  void thePartyStatesTheYearOfItsReport() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.refuse(
        FirstTransferRule.F_7_REPORT_YEAR,
        new NoticeAction.StateReportYear(THA, 2030, 2030),
        "THA.authoriser-1");
    scene.refuse(
        FirstTransferRule.F_7_REPORT_YEAR,
        new NoticeAction.StateReportYear(THA, 2030, 2041),
        "THA.authoriser-1");
    scene.accept(new NoticeAction.StateReportYear(THA, 2030, 2034), "THA.authoriser-1");
    scene.on(LocalDate.of(2033, 12, 31));
    assertThat(scene.accept(fly(units(1, 10), THAI), "THA.registrar").warnings()).isEmpty();
    scene.on(LocalDate.of(2034, 1, 1));
    assertThat(scene.accept(fly(units(11, 20), THAI), "THA.registrar").warnings()).hasSize(1);
  }

  @Test
  void transfersForNdcUseHaveNoSuchDeadline() {
    LawScene scene = issued(content(Purpose.NDC)).on(LocalDate.of(2040, 1, 1));
    assertThat(
            scene
                .accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar")
                .warnings())
        .isEmpty();
  }

  // F-8, U-10

  private static LawScene funded(Purpose purpose) {
    LawScene scene = issued(content(purpose));
    scene.accept(
        new PartyAction.OpenAccount(
            FUND, "Adaptation Fund", Optional.empty(), Optional.of(AccountKind.ADAPTATION_FUND)),
        "THA.registrar");
    return scene;
  }

  private static Action give(UnitRange units, boolean first) {
    return new UnitAction.TransferUnits(units, THAI, FUND, Samples.TRANSFERRED, first);
  }

  @Shows(DerivedRule.U_10)
  @Test
  void aVoluntaryTransferToTheAdaptationFundIsAFirstTransferWhereSaid() {
    LawScene scene = funded(Purpose.NDC);
    scene.accept(give(units(1, 10), true), "THA.registrar");
    scene.accept(give(units(11, 20), false), "THA.registrar");
    assertThat(events(scene)).containsExactly(FirstTransferEvent.ADAPTATION_FUND_TRANSFER);
    scene.refuse(
        FirstTransferRule.F_8,
        new UnitAction.TransferUnits(units(21, 30), THAI, SWISS, Samples.TRANSFERRED, true),
        "THA.registrar",
        "CHE.registrar");
  }

  @Test
  void whatTheAdaptationFundSellsLeavesTheHostThen() {
    LawScene scene = funded(Purpose.NDC);
    scene.accept(give(units(1, 20), false), "THA.registrar");
    scene.accept(transfer(units(1, 10), FUND, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(transfer(units(11, 20), FUND, THAI), "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.units()).isEqualTo(units(1, 10));
              assertThat(event.acquiring()).contains(CHE);
            });
  }

  @Shows(DerivedRule.U_12)
  @Test
  void anOmgeCancellationIsAFirstTransferWhereTheHostAgrees() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(transfer(units(1, 20), THAI, SWISS), "THA.registrar", "CHE.registrar");
    assertThat(scene.accept(omge(units(1, 10), SWISS, true), "CHE.registrar").effective())
        .isFalse();
    scene.accept(omge(units(1, 10), SWISS, true), "CHE.registrar", "THA.registrar");
    scene.accept(omge(units(11, 20), SWISS, false), "CHE.registrar");
    assertThat(events(scene)).containsExactly(FirstTransferEvent.OMGE_CANCELLATION);
    scene.refuse(
        FirstTransferRule.F_8,
        new UnitAction.CancelUnits(
            units(21, 30),
            THAI,
            CancellationKind.OTHER,
            Optional.empty(),
            "",
            USED,
            true,
            Optional.empty()),
        "THA.registrar");
    LawScene twice = transferred(content(Purpose.NDC));
    twice.refuse(
        FirstTransferRule.F_4, omge(units(1, 10), SWISS, true), "CHE.registrar", "THA.registrar");
  }

  /** F-10: whoever holds units, they stay those of the Party in which the mitigation occurred. */
  @Shows(DerivedRule.F_10)
  @Test
  void theFirstTransferringPartyIsTheOneInTheId() {
    LawScene scene = transferred(content(Purpose.NDC));
    scene.accept(
        new UnitAction.TransferUnits(units(1, 10), SWISS, THAI, USED),
        "CHE.registrar",
        "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .singleElement()
        .satisfies(event -> assertThat(event.authorization().party()).isEqualTo(THA));
  }

  /** Units moved for other purposes come home: going home is no first transfer. */
  @Test
  void comingHomeIsNoFirstTransfer() {
    LawScene scene = issued(content(Purpose.OIMP));
    scene.accept(transfer(units(1, 10), THAI, SWISS), "THA.registrar", "CHE.registrar");
    scene.accept(
        new article6.contracts.action.AuthorizationAction.AmendAuthorization(
            THA,
            Samples.LETTER,
            2,
            Letter.of(Purpose.NDC_AND_OIMP).date(Samples.TRANSFERRED).content(),
            false),
        "THA.authorisers");
    scene.accept(
        new UnitAction.TransferUnits(units(1, 5), SWISS, THAI, USED),
        "CHE.registrar",
        "THA.registrar");
    assertThat(scene.history(UnitEvent.FirstTransferred.class))
        .as("the transfer that brought them abroad is seen, acquired by who had them")
        .singleElement()
        .extracting(UnitEvent.FirstTransferred::acquiring)
        .isEqualTo(Optional.of(CHE));
    scene.accept(Samples.use(units(6, 10)), "CHE.registrar");
  }
}
