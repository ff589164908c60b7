package article6.contracts.action;

import article6.contracts.codec.Added;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.List;

/** Authorizations of ITMOs, from letter to revocation. */
public sealed interface AuthorizationAction extends Action {
  /**
   * A Party authorises mitigation outcomes for use.
   *
   * @param units units issued before, which this authorization covers; units issued later name it
   *     instead
   */
  record AuthorizeItmos(
      PartyCode party,
      AuthorizationId authorization,
      AuthorizationContent content,
      List<UnitRange> units)
      implements AuthorizationAction {}

  /**
   * A Party changes an authorization it gave; the result is the next version.
   *
   * @param version the version that results, one above the present one
   * @param includingFirstTransferred whether it shall also govern units already first transferred,
   *     which is lawful only where the terms in force at their first transfer say how
   * @param units units issued before, which it newly covers, or which are under it and first
   *     transferred by what this version says (A-6b, F-5)
   */
  record AmendAuthorization(
      PartyCode party,
      AuthorizationId authorization,
      int version,
      AuthorizationContent content,
      boolean includingFirstTransferred,
      @Added List<UnitRange> units)
      implements AuthorizationAction {
    public AmendAuthorization(
        PartyCode party,
        AuthorizationId authorization,
        int version,
        AuthorizationContent content,
        boolean includingFirstTransferred) {
      this(party, authorization, version, content, includingFirstTransferred, List.of());
    }
  }

  /**
   * A Party revokes an authorization it gave.
   *
   * @param includingFirstTransferred as with an amendment
   */
  record RevokeAuthorization(
      PartyCode party,
      AuthorizationId authorization,
      LocalDate date,
      String reason,
      boolean includingFirstTransferred)
      implements AuthorizationAction {}
}
