package article6.contracts.state;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;

/** A cooperative approach and the Parties that take part in it. */
public record Approach(
    ApproachId id, String title, List<PartyCode> parties, LocalDate date, String description) {}
