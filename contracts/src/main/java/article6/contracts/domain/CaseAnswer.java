package article6.contracts.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A Party's answer to an inconsistency.
 *
 * @param correctedIn the version of its annual information that corrects it
 * @param document such as a letter with the reasons
 */
public record CaseAnswer(
    CaseStance stance,
    LocalDate date,
    String statement,
    Optional<CorrectedVersion> correctedIn,
    Optional<DocumentReference> document) {

  /** A version of the annual information of a year, such as 1.1 of 2024. */
  public record CorrectedVersion(int year, String version) {}
}
