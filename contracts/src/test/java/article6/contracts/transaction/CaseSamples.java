package article6.contracts.transaction;

import article6.contracts.action.Action;
import article6.contracts.action.CaseAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.CaseSource;
import article6.contracts.domain.CaseStance;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.ReportedRow;
import article6.contracts.domain.ReviewFinding;
import article6.contracts.law.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One action of each kind that an inconsistency case goes through. */
final class CaseSamples {
  private static final DocumentId CASE = new DocumentId("TER-2026-03");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 20);
  private static final DocumentReference REPORT =
      new DocumentReference(Hash.ZERO, "TER report of Thailand, 2026");
  private static final CaseContent CONTENT =
      new CaseContent(
          CaseSource.TER,
          "X01",
          "The reports of both Parties differ.",
          List.of(Samples.CHE, Samples.THA),
          List.of(Samples.units(1, 100)),
          List.of(new ReportedRow(Samples.THA, 2023, "1.0", 3, 12)),
          true,
          Optional.of(new ReviewFinding("R.3", true, true, "training in reporting", REPORT)),
          Optional.of(REPORT));

  static final List<Action> ALL =
      List.of(
          new CaseAction.RaiseCase(Samples.THA, CASE, CONTENT, DAY),
          new CaseAction.NotifyCase(Samples.THA, CASE, DAY, DAY.plusMonths(3)),
          new CaseAction.AcknowledgeCase(Samples.CHE, Samples.THA, CASE, DAY),
          new CaseAction.AnswerCase(
              Samples.CHE,
              Samples.THA,
              CASE,
              new CaseAnswer(
                  CaseStance.CORRECTED,
                  DAY,
                  "a typing error",
                  Optional.of(new CaseAnswer.CorrectedVersion(2023, "1.1")),
                  Optional.of(REPORT))),
          new CaseAction.CommentOnCase(
              Samples.CHE, Samples.THA, CASE, "see the letter", Optional.of(REPORT), DAY),
          new CaseAction.ResolveCase(Samples.THA, CASE, "corrected", DAY),
          new CaseAction.MarkCasePersistent(Samples.THA, CASE, REPORT, DAY),
          new CaseAction.WithdrawCase(Samples.THA, CASE, "raised in error", DAY));

  private CaseSamples() {}
}
