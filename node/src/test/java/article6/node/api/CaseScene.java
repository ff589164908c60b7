package article6.node.api;

import static article6.node.api.Scenes.CHE;
import static article6.node.api.Scenes.SERIES;
import static article6.node.api.Scenes.THA;

import article6.contracts.action.CaseAction;
import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.CaseStance;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.ReportedRow;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A case that Switzerland let wait, and one that is over; after {@link Scenes#firstTransfers}. */
final class CaseScene {
  static final DocumentId WAITING = new DocumentId("2026-01");
  static final DocumentId OVER = new DocumentId("2026-02");
  static final LocalDate FOUND = LocalDate.of(2026, 5, 4);
  static final LocalDate ANSWER_BY = LocalDate.of(2026, 8, 31);

  private CaseScene() {}

  static void play(TrialLedger ledger) {
    ledger.act(
        new CaseAction.RaiseCase(
            THA,
            WAITING,
            content(
                "Switzerland acquires other units than Thailand transfers.",
                List.of(new UnitRange(SERIES, 1, 100))),
            FOUND),
        "THA registrar");
    ledger.act(new CaseAction.NotifyCase(THA, WAITING, FOUND, ANSWER_BY), "THA registrar");
    ledger.act(new CaseAction.AcknowledgeCase(THA, THA, WAITING, FOUND), "THA registrar");
    ledger.act(
        new CaseAction.AnswerCase(
            THA,
            THA,
            WAITING,
            new CaseAnswer(
                CaseStance.CORRECTED,
                FOUND,
                "a typing error",
                Optional.of(new CaseAnswer.CorrectedVersion(2023, "1.1")),
                Optional.empty())),
        "THA authoriser 1");
    ledger.act(
        new CaseAction.CommentOnCase(
            THA, THA, WAITING, "Version 1.1 is filed.", Optional.empty(), FOUND),
        "THA registrar");
    ledger.act(
        new CaseAction.RaiseCase(
            CHE,
            OVER,
            content("Raised for a unit too many.", List.of(new UnitRange(SERIES, 50, 60))),
            FOUND),
        "CHE registrar");
    ledger.act(
        new CaseAction.WithdrawCase(CHE, OVER, "misread", FOUND.plusDays(1)), "CHE registrar");
  }

  private static CaseContent content(String statement, List<UnitRange> units) {
    return new CaseContent(
        CaseSource.CARP,
        "X01",
        statement,
        List.of(CHE, THA),
        units,
        List.of(new ReportedRow(THA, 2023, "1.0", 3, 1)),
        true,
        Optional.empty(),
        Optional.empty());
  }
}
