package article6.contracts.law;

import static article6.contracts.law.Samples.APPROACH;
import static article6.contracts.law.Samples.CHE;
import static article6.contracts.law.Samples.E_BUS;
import static article6.contracts.law.Samples.JPN;
import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THA;
import static article6.contracts.law.Samples.THAI;
import static article6.contracts.law.Samples.content;
import static article6.contracts.law.Samples.units;
import static article6.contracts.law.Samples.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.action.CaseAction;
import article6.contracts.action.ConsentAction;
import article6.contracts.action.NetworkAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.CaseStance;
import article6.contracts.domain.CaseStatus;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.LawSettings;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.ReportedRow;
import article6.contracts.domain.ReviewFinding;
import article6.contracts.domain.Role;
import article6.contracts.domain.Strictness;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.CaseEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Departure;
import article6.contracts.state.InconsistencyCase;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inconsistency cases, from finding to end (IC-1 … IC-8; domain §5.3). */
class CaseLawTest {
  private static final DocumentId CASE = new DocumentId("2024-01");
  private static final LocalDate FOUND = LocalDate.of(2026, 4, 20);
  private static final LocalDate LATER = LocalDate.of(2026, 5, 4);
  private static final LocalDate ANSWER_BY = LocalDate.of(2026, 7, 31);
  private static final PartyCode NOBODY = new PartyCode("ZZZ");
  private static final List<ReportedRow> ROWS =
      List.of(new ReportedRow(THA, 2023, "1.0", 3, 12), new ReportedRow(CHE, 2023, "1.1", 3, 4));
  private static final CaseContent MISMATCH =
      about(CaseSource.CARP, List.of(CHE, THA), List.of(units(1, 100)), ROWS);

  private static CaseContent about(
      CaseSource source, List<PartyCode> parties, List<UnitRange> units, List<ReportedRow> rows) {
    return new CaseContent(
        source,
        "X01",
        "Switzerland acquires other units than Thailand transfers.",
        parties,
        units,
        rows,
        true,
        source == CaseSource.TER
            ? Optional.of(
                new ReviewFinding("R.3", true, true, "", Profiles.document("TER/THA/2026")))
            : Optional.empty(),
        Optional.empty());
  }

  private static CaseAction.RaiseCase raise(CaseContent content) {
    return new CaseAction.RaiseCase(THA, CASE, content, FOUND);
  }

  private static CaseAction.NotifyCase notice() {
    return new CaseAction.NotifyCase(THA, CASE, FOUND, ANSWER_BY);
  }

  private static CaseAction.AcknowledgeCase acknowledge(PartyCode party) {
    return new CaseAction.AcknowledgeCase(party, THA, CASE, LATER);
  }

  private static CaseAction.AnswerCase answer(PartyCode party, CaseStance stance) {
    return answer(
        party,
        stance,
        stance == CaseStance.CORRECTED
            ? Optional.of(new CaseAnswer.CorrectedVersion(2023, "1.2"))
            : Optional.empty());
  }

  private static CaseAction.AnswerCase answer(
      PartyCode party, CaseStance stance, Optional<CaseAnswer.CorrectedVersion> version) {
    return new CaseAction.AnswerCase(
        party,
        THA,
        CASE,
        new CaseAnswer(stance, LATER, "because of a typing error", version, Optional.empty()));
  }

  private static CaseAction.ResolveCase resolve() {
    return new CaseAction.ResolveCase(THA, CASE, "version 1.2 agrees", LATER);
  }

  private static CaseAction.WithdrawCase withdraw() {
    return new CaseAction.WithdrawCase(THA, CASE, "raised in error", LATER);
  }

  private static CaseAction.MarkCasePersistent persistent() {
    return new CaseAction.MarkCasePersistent(THA, CASE, Profiles.document("TER/THA/2026"), LATER);
  }

  private static CaseAction.CommentOnCase comment(PartyCode party, String text) {
    return new CaseAction.CommentOnCase(party, THA, CASE, text, Optional.empty(), LATER);
  }

  private static LawScene raised() {
    LawScene scene = Samples.transferred(content(Purpose.NDC));
    scene.accept(raise(MISMATCH), "THA.registrar");
    return scene;
  }

  private static LawScene notifiedScene() {
    LawScene scene = raised();
    scene.accept(notice(), "THA.registrar");
    return scene;
  }

  private static LawScene acknowledgedScene() {
    LawScene scene = notifiedScene();
    scene.accept(acknowledge(CHE), "CHE.registrar");
    assertThat(status(scene)).isEqualTo(CaseStatus.NOTIFIED);
    scene.accept(acknowledge(THA), "THA.registrar");
    return scene;
  }

  private static LawScene answered(CaseStance swiss, CaseStance thai) {
    LawScene scene = acknowledgedScene();
    scene.accept(answer(CHE, swiss), "CHE.authoriser-1");
    assertThat(status(scene)).isEqualTo(CaseStatus.ALL_ACKNOWLEDGED);
    scene.accept(answer(THA, thai), "THA.authoriser-1");
    return scene;
  }

  private static InconsistencyCase known(LawScene scene) {
    return Tables.CASES.get(scene.state(), new CaseKey(THA, CASE)).orElseThrow();
  }

  private static CaseStatus status(LawScene scene) {
    return known(scene).status();
  }

  @Test
  void aCaseGoesFromItsFindingToItsResolution() {
    LawScene scene = raised();
    assertThat(status(scene)).isEqualTo(CaseStatus.DETECTED);
    scene.accept(notice(), "THA.registrar");
    assertThat(known(scene).deadline()).contains(ANSWER_BY);
    scene.accept(acknowledge(CHE), "CHE.registrar");
    scene.accept(acknowledge(THA), "THA.registrar");
    assertThat(status(scene)).isEqualTo(CaseStatus.ALL_ACKNOWLEDGED);
    scene.accept(answer(CHE, CaseStance.EXPLAINED), "CHE.authoriser-1");
    scene.accept(answer(THA, CaseStance.CORRECTED), "THA.authoriser-1");
    assertThat(status(scene)).isEqualTo(CaseStatus.CORRECTED);

    assertThat(scene.accept(resolve(), "THA.registrar").effective()).isFalse();
    scene.accept(new ConsentAction.GiveConsent(scene.lastId()), "CHE.authoriser-1");
    assertThat(status(scene)).isEqualTo(CaseStatus.RESOLVED);
    assertThat(known(scene).closing()).isEqualTo("version 1.2 agrees");
    assertThat(scene.history(CaseEvent.class)).hasSize(7);
  }

  @Test
  void theStatusFollowsTheAnswersOfAll() {
    assertThat(status(answered(CaseStance.EXPLAINED, CaseStance.EXPLAINED)))
        .isEqualTo(CaseStatus.EXPLAINED);
    assertThat(status(answered(CaseStance.DISPUTED, CaseStance.CORRECTED)))
        .isEqualTo(CaseStatus.DISPUTED);

    LawScene scene = answered(CaseStance.DISPUTED, CaseStance.EXPLAINED);
    scene.accept(answer(CHE, CaseStance.EXPLAINED), "CHE.authoriser-2");
    assertThat(status(scene)).isEqualTo(CaseStatus.EXPLAINED);
  }

  /** IC-1. */
  @Test
  void aCaseIsRaisedOnceUnderItsId() {
    LawScene scene = raised();
    scene.refuse(CaseRule.IC_1, raise(MISMATCH), "THA.registrar");
    scene.accept(new CaseAction.RaiseCase(CHE, CASE, MISMATCH, FOUND), "CHE.registrar");
    scene.accept(withdraw(), "THA.registrar");
    scene.refuse(CaseRule.IC_1, raise(MISMATCH), "THA.registrar");
  }

  /** IC-2. */
  @Test
  void nothingHappensToACaseThatIsNotThere() {
    LawScene scene = Samples.transferred(content(Purpose.NDC));
    scene.refuse(CaseRule.IC_2, notice(), "THA.registrar");
    scene.refuse(CaseRule.IC_2, acknowledge(CHE), "CHE.registrar");
    scene.refuse(CaseRule.IC_2, answer(CHE, CaseStance.EXPLAINED), "CHE.authoriser-1");
    scene.refuse(CaseRule.IC_2, comment(CHE, "which?"), "CHE.registrar");
    scene.refuse(CaseRule.IC_2, resolve(), "THA.registrar");
    scene.refuse(CaseRule.IC_2, persistent(), "THA.registrar");
    scene.refuse(CaseRule.IC_2, withdraw(), "THA.registrar");
    scene.accept(raise(MISMATCH), "THA.registrar");
    scene.accept(notice(), "THA.registrar");
  }

  /** IC-3. */
  @ParameterizedTest
  @MethodSource("incomplete")
  void aCaseSaysWhatItIsAbout(CaseContent content) {
    Samples.transferred(content(Purpose.NDC))
        .refuse(
            CaseRule.IC_3,
            raise(content),
            content.foundBy() == CaseSource.TER ? "THA.reviewer" : "THA.registrar");
    Samples.transferred(content(Purpose.NDC)).accept(raise(MISMATCH), "THA.registrar");
  }

  static Stream<CaseContent> incomplete() {
    UnitRange some = units(1, 100);
    return Stream.of(
        about(CaseSource.CARP, List.of(), List.of(some), List.of()),
        about(CaseSource.CARP, List.of(THA, THA), List.of(some), List.of()),
        about(CaseSource.CARP, List.of(THA), List.of(), List.of()),
        about(CaseSource.CARP, List.of(THA), List.of(some, units(100, 101)), List.of()),
        about(CaseSource.CARP, List.of(THA), List.of(some), ROWS),
        about(
            CaseSource.CARP,
            List.of(THA),
            List.of(some),
            List.of(new ReportedRow(THA, 2023, "first", 3, 1))),
        new CaseContent(
            CaseSource.CARP,
            " ",
            "something",
            List.of(THA),
            List.of(some),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty()),
        new CaseContent(
            CaseSource.PRECHECK,
            "X01",
            "",
            List.of(THA),
            List.of(some),
            List.of(),
            false,
            Optional.empty(),
            Optional.empty()),
        new CaseContent(
            CaseSource.CARP,
            "X01",
            "a review found it, says who is none",
            List.of(THA),
            List.of(some),
            List.of(),
            false,
            about(CaseSource.TER, List.of(THA), List.of(), List.of()).finding(),
            Optional.empty()));
  }

  @Test
  void tablesAndRowsAreThoseOfTheFormat() {
    assertThatThrownBy(() -> new ReportedRow(THA, 2023, "1.0", 6, 1))
        .hasMessageContaining("table 1 to 5");
    assertThatThrownBy(() -> new ReportedRow(THA, 2023, "1.0", 3, 0)).hasMessageContaining("row 0");
  }

  @Test
  void theUnitsAndPartiesOfACaseExist() {
    LawScene scene = Samples.issued(content(Purpose.NDC));
    scene.refuse(
        UnitRule.I_1,
        raise(about(CaseSource.CARP, List.of(THA), List.of(units(1, 2_001)), List.of())),
        "THA.registrar");
    scene.refuse(
        PartyRule.G_2,
        raise(about(CaseSource.CARP, List.of(THA, NOBODY), List.of(units(1, 9)), List.of())),
        "THA.registrar");
    scene.accept(
        raise(about(CaseSource.CARP, List.of(THA), List.of(units(1, 2_000)), List.of())),
        "THA.registrar");
  }

  /** What a review found is entered by a reviewer, of whichever Party (IC-3, IC-4). */
  @Test
  void aReviewerRaisesWhatAReviewFound() {
    LawScene scene = Samples.transferred(content(Purpose.NDC));
    scene.accept(
        new PartyAction.RegisterOfficer(JPN, LawScene.officer("JPN.reviewer", Role.REVIEWER)),
        "JPN.administrator");
    CaseAction.RaiseCase found =
        new CaseAction.RaiseCase(
            JPN, CASE, about(CaseSource.TER, List.of(THA), List.of(), List.of()), FOUND);
    scene.refuse(ConsentRule.K_1, found, "JPN.registrar");
    scene.accept(found, "JPN.reviewer");
    assertThat(
            Tables.CASES
                .get(scene.state(), new CaseKey(JPN, CASE))
                .orElseThrow()
                .content()
                .finding()
                .orElseThrow()
                .significant())
        .isTrue();
  }

  /** IC-4. */
  @Test
  void onlyWhomItConcernsRaisesACase() {
    LawScene scene = Samples.transferred(content(Purpose.NDC));
    CaseContent ofOthers =
        about(CaseSource.PRECHECK, List.of(CHE), List.of(units(1, 5)), List.of());
    scene.refuse(
        CaseRule.IC_4, new CaseAction.RaiseCase(JPN, CASE, ofOthers, FOUND), "JPN.registrar");
    scene.accept(raise(ofOthers), "THA.registrar");
    CaseContent withoutUnits =
        about(CaseSource.PRECHECK, List.of(CHE), List.of(), List.of(ROWS.get(1)));
    scene.refuse(
        CaseRule.IC_4, new CaseAction.RaiseCase(JPN, CASE, withoutUnits, FOUND), "JPN.registrar");
    assertThat(SERIES.approach()).isEqualTo(APPROACH);
  }

  /** IC-4. */
  @Test
  void onlyWhomItConcernsAnswersAndRemarks() {
    LawScene scene = acknowledgedScene();
    scene.refuse(CaseRule.IC_4, acknowledge(JPN), "JPN.registrar");
    scene.refuse(CaseRule.IC_4, answer(JPN, CaseStance.EXPLAINED), "JPN.authoriser-1");
    scene.refuse(CaseRule.IC_4, comment(JPN, "we too"), "JPN.registrar");
    scene.accept(comment(CHE, "we look into it"), "CHE.registrar");
    assertThat(known(scene).comments()).isEqualTo(1);
    assertThat(Tables.CASE_COMMENTS.all(scene.state()).getFirst().text())
        .isEqualTo("we look into it");
  }

  /** IC-5. */
  @Test
  void nobodyAnswersBeforeBeingNotified() {
    LawScene scene = raised();
    scene.refuse(CaseRule.IC_5, acknowledge(CHE), "CHE.registrar");
    scene.refuse(CaseRule.IC_5, answer(CHE, CaseStance.EXPLAINED), "CHE.authoriser-1");
    scene.refuse(CaseRule.IC_5, persistent(), "THA.registrar");
    scene.accept(notice(), "THA.registrar");
    scene.refuse(CaseRule.IC_5, notice(), "THA.registrar");
    scene.refuse(CaseRule.IC_5, answer(CHE, CaseStance.EXPLAINED), "CHE.authoriser-1");
    scene.accept(acknowledge(CHE), "CHE.registrar");
    scene.refuse(CaseRule.IC_5, acknowledge(CHE), "CHE.registrar");
    scene.accept(answer(CHE, CaseStance.EXPLAINED), "CHE.authoriser-1");
  }

  /** IC-5. */
  @Test
  void stepsComeInTheOrderOfTheirDates() {
    LawScene scene = raised();
    scene.refuse(
        CaseRule.IC_5,
        new CaseAction.NotifyCase(THA, CASE, FOUND.minusDays(1), ANSWER_BY),
        "THA.registrar");
    scene.refuse(
        CaseRule.IC_5,
        new CaseAction.NotifyCase(THA, CASE, FOUND, FOUND.minusDays(1)),
        "THA.registrar");
    scene.refuse(
        DateRule.D_1,
        new CaseAction.NotifyCase(THA, CASE, LawScene.TODAY.plusDays(1), ANSWER_BY),
        "THA.registrar");
    scene.accept(new CaseAction.NotifyCase(THA, CASE, FOUND, FOUND), "THA.registrar");
  }

  /** IC-5. */
  @Test
  void onlyWhatAllHaveAnsweredIsResolved() {
    LawScene scene = acknowledgedScene();
    String[] all = {"THA.registrar", "CHE.authoriser-1"};
    scene.refuse(CaseRule.IC_5, resolve(), all);
    scene.accept(answer(CHE, CaseStance.EXPLAINED), "CHE.authoriser-1");
    scene.refuse(CaseRule.IC_5, resolve(), all);
    scene.accept(answer(THA, CaseStance.DISPUTED), "THA.authoriser-1");
    scene.accept(resolve(), all);
    scene.refuse(CaseRule.IC_5, comment(THA, "afterwards"), "THA.registrar");
    scene.refuse(CaseRule.IC_5, withdraw(), "THA.registrar");
  }

  @Test
  void whatIsPersistentIsResolvedOnlyByAll() {
    LawScene scene = notifiedScene();
    scene.accept(persistent(), "THA.registrar");
    assertThat(status(scene)).isEqualTo(CaseStatus.PERSISTENT);
    scene.refuse(CaseRule.IC_5, persistent(), "THA.registrar");
    scene.refuse(CaseRule.IC_5, withdraw(), "THA.registrar");
    scene.accept(acknowledge(CHE), "CHE.registrar");
    scene.accept(answer(CHE, CaseStance.CORRECTED), "CHE.authoriser-1");
    assertThat(status(scene)).isEqualTo(CaseStatus.PERSISTENT);
    scene.accept(resolve(), "THA.registrar", "CHE.authoriser-1");
    assertThat(known(scene).reviewReport()).isPresent();
  }

  @Test
  void aPartyThatLeftHoldsNothingUp() {
    LawScene scene = answered(CaseStance.EXPLAINED, CaseStance.EXPLAINED);
    scene.write(state -> Tables.DEPARTURES.put(state, CHE, new Departure(CHE, LawScene.TODAY)));
    assertThat(scene.accept(resolve(), "THA.registrar").effective()).isTrue();
  }

  /** IC-6. */
  @Test
  void aCorrectionNamesALaterVersion() {
    LawScene scene = acknowledgedScene();
    for (Optional<CaseAnswer.CorrectedVersion> wrong :
        List.<Optional<CaseAnswer.CorrectedVersion>>of(
            Optional.empty(),
            Optional.of(new CaseAnswer.CorrectedVersion(2023, "1.1")),
            Optional.of(new CaseAnswer.CorrectedVersion(2023, "later")),
            Optional.of(new CaseAnswer.CorrectedVersion(2024, "1.2")))) {
      scene.refuse(CaseRule.IC_6, answer(CHE, CaseStance.CORRECTED, wrong), "CHE.authoriser-1");
    }
    scene.refuse(
        CaseRule.IC_6,
        answer(
            CHE, CaseStance.EXPLAINED, Optional.of(new CaseAnswer.CorrectedVersion(2023, "1.2"))),
        "CHE.authoriser-1");
    scene.accept(answer(CHE, CaseStance.CORRECTED), "CHE.authoriser-1");
  }

  /** IC-7: by default a use of flagged units is only warned of; transfers never look at flags. */
  @Test
  void flaggedUnitsAreUsedWithAWarningUnlessTheNetworkRefuses() {
    LawScene scene = raised();
    assertThat(scene.accept(use(units(1, 10)), "CHE.registrar").warnings())
        .extracting(Finding::rule)
        .contains(CaseRule.IC_7);
    assertThat(scene.accept(use(units(101, 110)), "CHE.registrar").warnings())
        .extracting(Finding::rule)
        .doesNotContain(CaseRule.IC_7);
    scene.accept(
        flagged(Strictness.REFUSE), "CHE.administrator", "THA.administrator", "JPN.administrator");
    scene.refuse(CaseRule.IC_7, use(units(95, 100)), "CHE.registrar");
    scene.accept(use(units(111, 120)), "CHE.registrar");
    scene.accept(
        new UnitAction.TransferUnits(units(50, 60), SWISS, THAI, LATER),
        "CHE.registrar",
        "THA.registrar");
    scene.accept(withdraw(), "THA.registrar");
    scene.accept(use(units(90, 100)), "CHE.registrar");
    assertThat(Tables.CASE_FLAGS.all(scene.state())).isEmpty();
  }

  @Test
  void whereTheNetworkIgnoresFlagsNobodyIsWarned() {
    LawScene scene = raised();
    scene.accept(
        flagged(Strictness.IGNORE), "CHE.administrator", "THA.administrator", "JPN.administrator");
    assertThat(scene.accept(use(units(1, 10)), "CHE.registrar").warnings())
        .extracting(Finding::rule)
        .doesNotContain(CaseRule.IC_7);
  }

  private static NetworkAction.SetLawSettings flagged(Strictness strictness) {
    LawSettings it = LawSettings.DEFAULT;
    return new NetworkAction.SetLawSettings(
        new LawSettings(
            it.participation(),
            it.firstTransferDeadline(),
            it.authorisationYearForLaterUnits(),
            it.outsideScopeAdjusted(),
            strictness,
            it.shareOfProceedsPerMille(),
            it.shareOfProceedsRounding(),
            it.omgePerMille(),
            it.postIssuanceDays(),
            it.transitionRequestUntil(),
            it.forestTransitionRequestUntil(),
            it.transitionApprovalUntil(),
            it.transitionDocumentsUntil()));
  }

  /** IC-8. */
  @Test
  void aCaseStaysWithinItsLimits() {
    LawScene scene = Samples.issued(content(Purpose.NDC));
    List<UnitRange> ranges =
        IntStream.rangeClosed(1, CaseContent.RANGES_MAX + 1)
            .mapToObj(i -> units(2L * i, 2L * i))
            .toList();
    CaseContent most =
        about(CaseSource.CARP, List.of(THA), ranges.subList(1, ranges.size()), List.of());
    scene.refuse(
        CaseRule.IC_8,
        raise(about(CaseSource.CARP, List.of(THA), ranges, List.of())),
        "THA.registrar");
    scene.refuse(
        CaseRule.IC_8,
        raise(
            about(
                CaseSource.CARP,
                List.of(THA),
                List.of(),
                IntStream.rangeClosed(1, CaseContent.ROWS_MAX + 1)
                    .mapToObj(row -> new ReportedRow(THA, 2023, "1.0", 3, row))
                    .toList())),
        "THA.registrar");
    int cases = CaseFlags.PER_PARTY_AND_SERIES_MAX / CaseContent.RANGES_MAX;
    for (int i = 1; i <= cases; i++) {
      scene.accept(numbered(i, most), "THA.registrar");
    }
    scene.refuse(CaseRule.IC_8, numbered(cases + 1, most), "THA.registrar");
    scene.accept(
        new CaseAction.RaiseCase(CHE, CASE, most, FOUND), "CHE.registrar"); // another's room
    scene.accept(
        new CaseAction.WithdrawCase(THA, new DocumentId("N-1"), "settled", LATER), "THA.registrar");
    scene.accept(numbered(cases + 1, most), "THA.registrar");
  }

  private static CaseAction.RaiseCase numbered(int number, CaseContent content) {
    return new CaseAction.RaiseCase(THA, new DocumentId("N-" + number), content, FOUND);
  }

  /** IC-8. */
  @Test
  void aCaseHasRoomForSoManyRemarks() {
    LawScene scene = raised();
    for (int i = 0; i < CaseLaw.COMMENTS_MAX; i++) {
      scene.accept(comment(THA, "remark " + i), "THA.registrar");
    }
    scene.refuse(CaseRule.IC_8, comment(THA, "one more"), "THA.registrar");
  }

  @Test
  void aCaseMovesNothing() {
    LawScene scene = raised();
    int events = scene.history(UnitEvent.class).size();
    scene.accept(notice(), "THA.registrar");
    assertThat(scene.history(UnitEvent.class)).hasSize(events);
    scene.accept(
        new UnitAction.TransferUnits(units(1, E_BUS), SWISS, THAI, LATER),
        "CHE.registrar",
        "THA.registrar");
    assertThat(known(scene).status()).isEqualTo(CaseStatus.NOTIFIED);
  }
}
