package article6.contracts.event;

import article6.contracts.domain.CaseSource;
import article6.contracts.domain.CaseStance;
import article6.contracts.domain.CaseStatus;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;

/** Of inconsistencies between reports. */
public sealed interface CaseEvent extends LedgerEvent {
  /** An inconsistency was found. */
  record CaseRaised(
      PartyCode raisedBy,
      DocumentId caseId,
      CaseSource foundBy,
      String check,
      List<PartyCode> parties,
      boolean affectsBalance,
      LocalDate date)
      implements CaseEvent {}

  /** The Parties concerned were notified, and answer until a day. */
  record CaseNotified(
      PartyCode raisedBy,
      DocumentId caseId,
      List<PartyCode> parties,
      LocalDate date,
      LocalDate deadline)
      implements CaseEvent {}

  record CaseAcknowledged(PartyCode party, PartyCode raisedBy, DocumentId caseId, LocalDate date)
      implements CaseEvent {}

  /**
   * A Party answered.
   *
   * @param status of the case with this answer
   */
  record CaseAnswered(
      PartyCode party,
      PartyCode raisedBy,
      DocumentId caseId,
      CaseStance stance,
      CaseStatus status,
      LocalDate date)
      implements CaseEvent {}

  record CaseCommented(PartyCode party, PartyCode raisedBy, DocumentId caseId, LocalDate date)
      implements CaseEvent {}

  /** A case was resolved, withdrawn, or found persistent. */
  record CaseSettled(PartyCode raisedBy, DocumentId caseId, CaseStatus status, LocalDate date)
      implements CaseEvent {}
}
