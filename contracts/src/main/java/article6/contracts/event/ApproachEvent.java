package article6.contracts.event;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import java.util.List;

/** Of cooperative approaches and the entities in them. */
public sealed interface ApproachEvent extends LedgerEvent {
  record ApproachRegistered(ApproachId approach, String title, List<PartyCode> parties)
      implements ApproachEvent {}

  record EntityAuthorized(PartyCode party, ApproachId approach, EntityId entity)
      implements ApproachEvent {}
}
