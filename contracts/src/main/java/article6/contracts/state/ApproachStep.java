package article6.contracts.state;

import article6.contracts.domain.ApproachStatus;
import java.time.LocalDate;

/** A step in the life of a cooperative approach: in this state from this day on. */
public record ApproachStep(ApproachStatus status, LocalDate date, String reason) {}
