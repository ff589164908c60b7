package article6.contracts.law;

import article6.contracts.action.DocumentAction;
import article6.contracts.domain.DocumentId;
import article6.contracts.event.ApproachEvent;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.EntityKey;
import article6.contracts.state.Tables.EntityVersionKey;
import java.util.Optional;

/** Authorizations of entities and their versions (rules ). */
final class EntityGrants {
  private EntityGrants() {}

  /**
   * Writes an entity's authorization, in its next version.
   *
   * @return the version it has
   */
  static int give(Hearing hearing, AuthorizedEntity given, Optional<DocumentId> document) {
    EntityKey key = new EntityKey(given.party(), given.approach(), given.entity());
    if (!hearing.isUnder(Edition.CMA7_2025)) {
      hearing.put(Tables.ENTITIES, key, given);
    } else {
      int next = hearing.find(Tables.ENTITIES, key).map(EntityGrants::number).orElse(0) + 1;
      write(hearing, key, given.version(next, document));
    }
    hearing.tell(
        new ApproachEvent.EntityAuthorized(given.party(), given.approach(), given.entity()));
    return hearing.find(Tables.ENTITIES, key).map(EntityGrants::number).orElse(0);
  }

  /** What the first edition wrote without a number was the first version. */
  private static int number(AuthorizedEntity entity) {
    return Math.max(1, entity.version());
  }

  private static void write(Hearing hearing, EntityKey key, AuthorizedEntity entity) {
    hearing.put(Tables.ENTITIES, key, entity);
    hearing.put(Tables.ENTITY_VERSIONS, new EntityVersionKey(key, number(entity)), entity);
  }

  static void revoke(Hearing hearing, DocumentAction.RevokeEntityAuthorization it) {
    hearing.requireOpen(it.date(), it.party());
    EntityKey key = new EntityKey(it.party(), it.approach(), it.entity());
    Optional<AuthorizedEntity> present = hearing.find(Tables.ENTITIES, key);
    hearing.require(
        present.stream().anyMatch(entity -> entity.isInForceAt(it.date())),
        AuthorizationRule.A_11,
        Fact.of("entity", it.entity()),
        Fact.of("authorizedEntities", present.map(AuthorizedEntity::entity).stream().toList()));
    write(hearing, key, present.get().revokedFrom(it.date()));
    hearing.tell(
        new AuthorizationEvent.EntityAuthorizationRevoked(
            it.party(), it.approach(), it.entity(), it.date(), it.reason()));
  }
}
