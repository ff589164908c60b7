package article6.contracts.state;

import article6.contracts.domain.UnitRange;
import java.time.LocalDate;

/**
 * Units that stand in the place of cancelled ones, so that the same units never stand in for two
 * (U-9).
 *
 * @param units which live on
 * @param cancelled for which they stand
 */
public record Replacement(UnitRange units, UnitRange cancelled, LocalDate date) {}
