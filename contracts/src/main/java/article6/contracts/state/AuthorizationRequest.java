package article6.contracts.state;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RequestStatus;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A request for authorization and what became of it.
 *
 * @param closed when and why it was decided or withdrawn, once it was
 */
public record AuthorizationRequest(
    PartyCode host,
    DocumentId id,
    PartyCode requester,
    String applicant,
    LocalDate date,
    AuthorizationContent content,
    List<UnitRange> units,
    RequestStatus status,
    Optional<Closing> closed) {

  /**
   * The end of a request.
   *
   * @param authorization what was given, if it was approved
   */
  public record Closing(LocalDate date, Optional<AuthorizationId> authorization, String reasons) {}

  public AuthorizationRequest closed(RequestStatus end, Closing closing) {
    return new AuthorizationRequest(
        host, id, requester, applicant, date, content, units, end, Optional.of(closing));
  }
}
