package article6.contracts.state;

import article6.contracts.domain.ActivityId;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;

/** CERs of a CDM activity that came into the mechanism registry together (64-10). */
public record CerBatch(
    UnitRange units, ActivityId activity, LocalDate registered, LocalDate date) {}
