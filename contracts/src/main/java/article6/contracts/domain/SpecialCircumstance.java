package article6.contracts.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The special circumstances of a Party, from one day to another: countries join and graduate (P-2;
 * 2/CMA.3 annex ¶5).
 *
 * @param until the last day, included; nothing while it lasts
 */
public record SpecialCircumstance(Kind kind, LocalDate from, Optional<LocalDate> until) {

  /** The two groups that the decisions treat apart. */
  public enum Kind {
    /** Least developed country. */
    LDC,
    /** Small island developing State. */
    SIDS
  }

  /**
   * @throws IllegalArgumentException when it ends before it starts
   */
  public SpecialCircumstance {
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException(
          "%s from %s ends before, on %s".formatted(kind, from, until.get()));
    }
  }

  public boolean holdsOn(LocalDate date) {
    return !date.isBefore(from) && until.map(last -> !date.isAfter(last)).orElse(true);
  }

  boolean overlaps(SpecialCircumstance other) {
    return kind == other.kind && (holdsOn(other.from) || other.holdsOn(from));
  }
}
