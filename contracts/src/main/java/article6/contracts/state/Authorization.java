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
 * @param governsFirstTransferred whether this version also governs units first transferred under an
 *     earlier one
 * @param revocation when it was revoked, if it was
 * @param firstTransferred units first transferred under all versions together
 */
public record Authorization(
    PartyCode party,
    AuthorizationId id,
    int version,
    AuthorizationContent content,
    boolean governsFirstTransferred,
    Optional<Revocation> revocation,
    long firstTransferred) {

  /**
   * The end of an authorization.
   *
   * @param date the day from which it is revoked
   * @param includingFirstTransferred whether units first transferred before are affected too
   */
  public record Revocation(LocalDate date, boolean includingFirstTransferred) {}

  public Authorization plusFirstTransferred(long quantity) {
    return new Authorization(
        party,
        id,
        version,
        content,
        governsFirstTransferred,
        revocation,
        Math.addExact(firstTransferred, quantity));
  }

  public Authorization revoked(Revocation end) {
    return new Authorization(
        party, id, version, content, governsFirstTransferred, Optional.of(end), firstTransferred);
  }

  /** Whether it was revoked by that day, for units not first transferred yet. */
  public boolean isRevokedAt(LocalDate date) {
    return revocation.isPresent() && !date.isBefore(revocation.get().date());
  }

  public AuthorizationRef ref() {
    return new AuthorizationRef(party, id, version);
  }
}
