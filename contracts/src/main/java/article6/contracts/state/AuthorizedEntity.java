package article6.contracts.state;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;

/** An entity that a Party authorised to take part in an approach (AEF table 5). */
public record AuthorizedEntity(
    PartyCode party,
    ApproachId approach,
    EntityId entity,
    String name,
    PartyCode countryOfIncorporation,
    LocalDate date,
    String conditions,
    String changeConditions,
    String explanation) {}
