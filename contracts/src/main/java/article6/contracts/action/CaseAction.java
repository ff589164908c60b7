package article6.contracts.action;

import article6.contracts.domain.CaseAnswer;
import article6.contracts.domain.CaseContent;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/** Inconsistencies between reports: how they are raised, answered and ended (domain §5.3). */
public sealed interface CaseAction extends Action {
  /**
   * An inconsistency was found.
   *
   * @param raisedBy the Party that brings it here: for what a review found the Party of the
   *     reviewer
   * @param caseId unique within that Party
   * @param date the day it was found
   */
  record RaiseCase(PartyCode raisedBy, DocumentId caseId, CaseContent content, LocalDate date)
      implements CaseAction {}

  /**
   * The Parties concerned were notified.
   *
   * @param deadline by when they answer
   */
  record NotifyCase(PartyCode raisedBy, DocumentId caseId, LocalDate date, LocalDate deadline)
      implements CaseAction {}

  /** A Party concerned confirms that it was notified. */
  record AcknowledgeCase(PartyCode party, PartyCode raisedBy, DocumentId caseId, LocalDate date)
      implements CaseAction {}

  /** A Party concerned answers, or answers anew. */
  record AnswerCase(PartyCode party, PartyCode raisedBy, DocumentId caseId, CaseAnswer answer)
      implements CaseAction {}

  /** A Party concerned, or the one that raised it, remarks something. */
  record CommentOnCase(
      PartyCode party,
      PartyCode raisedBy,
      DocumentId caseId,
      String text,
      Optional<DocumentReference> attachment,
      LocalDate date)
      implements CaseAction {}

  /** Whoever raised it and all Parties concerned agree that it is resolved. */
  record ResolveCase(PartyCode raisedBy, DocumentId caseId, String reason, LocalDate date)
      implements CaseAction {}

  /** A report of the technical expert review calls it persistent. */
  record MarkCasePersistent(
      PartyCode raisedBy, DocumentId caseId, DocumentReference report, LocalDate date)
      implements CaseAction {}

  /** Whoever raised it takes it back. */
  record WithdrawCase(PartyCode raisedBy, DocumentId caseId, String reason, LocalDate date)
      implements CaseAction {}
}
