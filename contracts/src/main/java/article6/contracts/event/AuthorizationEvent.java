package article6.contracts.event;

import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;

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
}
