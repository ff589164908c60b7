package article6.contracts.state;

import article6.contracts.codec.Added;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is common to all units issued together.
 *
 * @param underlying their serials in another registry, if they have some
 * @param twin their serials in a second one, under an equivalence that the approach agreed
 */
public record Issuance(
    UnitRange units,
    LocalDate date,
    MitigationType mitigationType,
    Optional<UnderlyingRange> underlying,
    @Added Optional<UnderlyingRange> twin) {

  /** Units that carry the serials of at most one other registry. */
  public Issuance(
      UnitRange units,
      LocalDate date,
      MitigationType mitigationType,
      Optional<UnderlyingRange> underlying) {
    this(units, date, mitigationType, underlying, Optional.empty());
  }

  /** The same units, which a second standard recognises under these serials of its own. */
  public Issuance recognisedAs(UnderlyingRange second) {
    return new Issuance(units, date, mitigationType, underlying, Optional.of(second));
  }

  /** The units of the other registry behind a part of this issuance. */
  public Optional<UnderlyingRange> underlyingOf(UnitRange part) {
    return underlying.map(whole -> sliceOf(whole, part));
  }

  /** The same of the second standard. */
  public Optional<UnderlyingRange> twinOf(UnitRange part) {
    return twin.map(whole -> sliceOf(whole, part));
  }

  private UnderlyingRange sliceOf(UnderlyingRange whole, UnitRange part) {
    return whole.slice(part.first() - units.first(), part.quantity());
  }
}
