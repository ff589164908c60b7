package article6.contracts.action;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;

/** Cooperative approaches and the entities that take part in them. */
public sealed interface ApproachAction extends Action {
  /** Two or more Parties register their cooperative approach under the id the CARP gave it. */
  record RegisterApproach(
      ApproachId approach,
      String title,
      List<PartyCode> parties,
      LocalDate date,
      String description)
      implements ApproachAction {}

  /** A Party authorises an entity to take part in a cooperative approach (AEF table 5). */
  record AuthorizeEntity(
      PartyCode party,
      ApproachId approach,
      EntityId entity,
      String name,
      PartyCode countryOfIncorporation,
      LocalDate date,
      String conditions,
      String changeConditions,
      String explanation)
      implements ApproachAction {}
}
