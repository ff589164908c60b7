package article6.contracts.state;

import article6.contracts.action.Publication;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;

/** One version of a document of authorization, and which versions of what it gave. */
public record AuthorizationDocument(
    PartyCode party,
    DocumentId id,
    int version,
    LocalDate date,
    String title,
    Publication publication,
    List<ApproachObject> approaches,
    List<ItmoObject> itmos,
    List<EntityObject> entities) {

  /** A cooperative approach it authorises. */
  public record ApproachObject(ApproachId approach, int version) {}

  /** Outcomes it authorises. */
  public record ItmoObject(AuthorizationId authorization, int version) {}

  /** An entity it authorises. */
  public record EntityObject(ApproachId approach, EntityId entity, int version) {}
}
