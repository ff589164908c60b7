package article6.contracts.action;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;

/** What a document says of an entity (AEF table 5). */
public record EntityGrant(
    ApproachId approach,
    EntityId entity,
    String name,
    PartyCode countryOfIncorporation,
    String conditions,
    String changeConditions,
    String explanation) {}
