package article6.contracts.state;

import article6.contracts.domain.MitigationType;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.Optional;

/** What is common to all units issued together. */
public record Issuance(
    UnitRange units,
    LocalDate date,
    MitigationType mitigationType,
    Optional<UnderlyingRange> underlying) {

  /** The units of the other registry behind a part of this issuance. */
  public Optional<UnderlyingRange> underlyingOf(UnitRange part) {
    return underlying.map(whole -> whole.slice(part.first() - units.first(), part.quantity()));
  }
}
