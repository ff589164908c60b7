package article6.contracts.state;

import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * From when until when activities hosted by a Party are exempt from the share of proceeds by a word
 * of the Supervisory Body, beside those whose special circumstances exempt them (64-3).
 */
public record HostExemption(
    PartyCode party, LocalDate from, Optional<LocalDate> until, String reason) {
  public boolean holdsOn(LocalDate date) {
    return !date.isBefore(from) && until.map(last -> !date.isAfter(last)).orElse(true);
  }
}
