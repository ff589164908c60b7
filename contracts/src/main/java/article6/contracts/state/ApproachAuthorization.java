package article6.contracts.state;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One version of a Party's authorization of a cooperative approach.
 *
 * @param document the document that gave it
 * @param revoked from which day it is revoked, if it is
 */
public record ApproachAuthorization(
    PartyCode party,
    ApproachId approach,
    int version,
    LocalDate date,
    DocumentId document,
    String terms,
    String explanation,
    Optional<LocalDate> revoked) {

  public ApproachAuthorization revokedFrom(LocalDate day) {
    return new ApproachAuthorization(
        party, approach, version, date, document, terms, explanation, Optional.of(day));
  }
}
