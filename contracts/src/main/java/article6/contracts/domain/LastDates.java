package article6.contracts.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long an authorization lasts, where it says so; each day is the last one (A-3b(c)).
 *
 * @param validity until when units can be first transferred under it
 * @param issuance until when units can be issued under it
 * @param use until when they can be used
 * @param cancellation until when they can be cancelled for other purposes
 */
public record LastDates(
    Optional<LocalDate> validity,
    Optional<LocalDate> issuance,
    Optional<LocalDate> use,
    Optional<LocalDate> cancellation) {
  public static final LastDates OPEN =
      new LastDates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
