package article6.contracts.state;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of an authorization.
 *
 * @param version from 1; units keep the version they were first transferred under
 * @param revoked the day from which it is revoked
 * @param firstTransferred units first transferred under all versions together
 */
public record Authorization(
    PartyCode party,
    AuthorizationId id,
    int version,
    AuthorizationContent content,
    Optional<LocalDate> revoked,
    long firstTransferred) {

  Authorization withFirstTransferred(long total) {
    return new Authorization(party, id, version, content, revoked, total);
  }

  public Authorization plusFirstTransferred(long quantity) {
    return withFirstTransferred(Math.addExact(firstTransferred, quantity));
  }

  public Authorization revokedOn(LocalDate date) {
    return new Authorization(party, id, version, content, Optional.of(date), firstTransferred);
  }

  public boolean isRevokedAt(LocalDate date) {
    return revoked.isPresent() && !date.isBefore(revoked.get());
  }
}
