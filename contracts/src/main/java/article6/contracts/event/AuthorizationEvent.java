package article6.contracts.event;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RequestStatus;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.Optional;

/** Of authorizations of ITMOs. */
public sealed interface AuthorizationEvent extends LedgerEvent {
  record AuthorizationRecorded(
      PartyCode party, AuthorizationId authorization, int version, LocalDate date)
      implements AuthorizationEvent {}

  record AuthorizationRevoked(
      PartyCode party, AuthorizationId authorization, LocalDate date, String reason)
      implements AuthorizationEvent {}

  /**
   * The host is to be notified that units it authorised were used or cancelled elsewhere (F-6).
   *
   * @param actor the Party in whose section it happened
   */
  record HostNotified(PartyCode host, PartyCode actor, UnitRange units, LocalDate date)
      implements AuthorizationEvent {}

  /** The host has acknowledged it, and may report the first transfer (F-6). */
  record UseAcknowledged(PartyCode host, UnitRange units, LocalDate date)
      implements AuthorizationEvent {}

  record ReportYearStated(PartyCode party, int ndcLastYear, int reportYear)
      implements AuthorizationEvent {}

  /** A document of authorization was published, in its first or a later version. */
  record DocumentPublished(PartyCode party, DocumentId document, int version, LocalDate date)
      implements AuthorizationEvent {}

  record ApproachAuthorized(PartyCode party, ApproachId approach, int version, LocalDate date)
      implements AuthorizationEvent {}

  record ApproachAuthorizationRevoked(
      PartyCode party, ApproachId approach, LocalDate date, String reason)
      implements AuthorizationEvent {}

  record EntityAuthorizationRevoked(
      PartyCode party, ApproachId approach, EntityId entity, LocalDate date, String reason)
      implements AuthorizationEvent {}

  record AuthorizationRequested(
      PartyCode requester, PartyCode host, DocumentId request, LocalDate date)
      implements AuthorizationEvent {}

  /** A request was approved, in whole or in part, rejected or withdrawn. */
  record RequestClosed(
      PartyCode host,
      DocumentId request,
      RequestStatus status,
      Optional<AuthorizationId> authorization,
      LocalDate date,
      String reasons)
      implements AuthorizationEvent {}
}
