package article6.contracts.action;

import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;

/** Requests for authorization, and what becomes of them. */
public sealed interface RequestAction extends Action {
  /**
   * A partner Party asks another for an authorization, or a Party hands in what a project or an
   * entity asks it for.
   *
   * @param requester who asks or hands in; the host itself for its own projects
   * @param host the Party in which the mitigation occurs, which decides
   * @param applicant the project or entity behind the request, in words
   * @param content the letter that is asked for
   * @param units units issued before, which it is asked for
   */
  record RequestAuthorization(
      PartyCode requester,
      PartyCode host,
      DocumentId request,
      String applicant,
      LocalDate date,
      AuthorizationContent content,
      List<UnitRange> units)
      implements RequestAction {}

  /**
   * The host approves a request, in whole or in part, and thereby authorises.
   *
   * @param content the letter that is given, nowhere wider than what was asked for
   * @param reasons why not all of it, where it is not all
   */
  record ApproveRequest(
      PartyCode host,
      DocumentId request,
      AuthorizationId authorization,
      AuthorizationContent content,
      List<UnitRange> units,
      String reasons)
      implements RequestAction {}

  /** The host rejects a request and says why. */
  record RejectRequest(PartyCode host, DocumentId request, LocalDate date, String reasons)
      implements RequestAction {}

  /** Whoever asked takes the request back before it was decided. */
  record WithdrawRequest(
      PartyCode requester, PartyCode host, DocumentId request, LocalDate date, String reasons)
      implements RequestAction {}
}
