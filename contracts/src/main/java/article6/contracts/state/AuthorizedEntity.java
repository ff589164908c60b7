package article6.contracts.state;

import article6.contracts.codec.Added;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An entity that a Party authorised to take part in an approach (AEF table 5).
 *
 * @param version from 1; 0 for those of the first edition of the law, which kept no versions
 * @param document the document that gave it, if one did
 * @param revoked from which day it is revoked, if it is
 */
public record AuthorizedEntity(
    PartyCode party,
    ApproachId approach,
    EntityId entity,
    String name,
    PartyCode countryOfIncorporation,
    LocalDate date,
    String conditions,
    String changeConditions,
    String explanation,
    @Added int version,
    @Added Optional<DocumentId> document,
    @Added Optional<LocalDate> revoked) {

  /** An entity authorised under the first edition of the law. */
  public AuthorizedEntity(
      PartyCode party,
      ApproachId approach,
      EntityId entity,
      String name,
      PartyCode countryOfIncorporation,
      LocalDate date,
      String conditions,
      String changeConditions,
      String explanation) {
    this(
        party,
        approach,
        entity,
        name,
        countryOfIncorporation,
        date,
        conditions,
        changeConditions,
        explanation,
        0,
        Optional.empty(),
        Optional.empty());
  }

  public boolean isInForceAt(LocalDate day) {
    return !day.isBefore(date) && (revoked.isEmpty() || day.isBefore(revoked.get()));
  }

  public AuthorizedEntity version(int number, Optional<DocumentId> by) {
    return with(number, by, Optional.empty());
  }

  public AuthorizedEntity revokedFrom(LocalDate day) {
    return with(version, document, Optional.of(day));
  }

  private AuthorizedEntity with(int number, Optional<DocumentId> by, Optional<LocalDate> end) {
    return new AuthorizedEntity(
        party,
        approach,
        entity,
        name,
        countryOfIncorporation,
        date,
        conditions,
        changeConditions,
        explanation,
        number,
        by,
        end);
  }
}
