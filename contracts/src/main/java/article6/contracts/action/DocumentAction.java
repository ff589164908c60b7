package article6.contracts.action;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.DocumentId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Documents by which a Party authorises approaches, outcomes and entities, together or apart.
 */
public sealed interface DocumentAction extends Action {
  /**
   * A Party publishes a document of authorization. What it authorises that was authorised before is
   * thereby changed: everything gets its next version.
   *
   * @param version the version of the document, one above the present one
   */
  record PublishAuthorization(
      PartyCode party,
      DocumentId document,
      int version,
      LocalDate date,
      String title,
      Publication publication,
      List<ApproachGrant> approaches,
      List<ItmoGrant> itmos,
      List<EntityGrant> entities)
      implements DocumentAction {}

  /** A Party no longer authorises a cooperative approach: nothing new can be authorised in it. */
  record RevokeApproachAuthorization(
      PartyCode party, ApproachId approach, LocalDate date, String reason)
      implements DocumentAction {}

  /** A Party no longer authorises an entity: it can't use or cancel from that day on. */
  record RevokeEntityAuthorization(
      PartyCode party, ApproachId approach, EntityId entity, LocalDate date, String reason)
      implements DocumentAction {}
}
