package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UsePurpose;
import article6.contracts.state.Account;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.EntityKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What uses and cancellations under an authorization must satisfy (A-6b, A-9 … A-11, U-4 … U-9).
 */
final class UseConditions {
  private UseConditions() {}

  /** Units with the first transfer that happened to them by now, where nobody recorded it. */
  static UnitBlock caughtUp(Hearing hearing, UnitBlock block, LocalDate date) {
    return block.firstTransfer().isEmpty() && hearing.isUnder(Edition.CMA7_2025)
        ? FirstTransfers.byNow(hearing, block, FirstTransfers.governing(hearing, block, date), date)
        : block;
  }

  static AuthorizationContent require(
      Hearing hearing,
      UnitBlock block,
      PartyCode user,
      Optional<EntityId> entity,
      UsePurpose purpose,
      LocalDate date) {
    CaseFlags.check(hearing, block);
    AuthorizationContent content = FirstTransfers.governing(hearing, block, date);
    hearing.require(
        content.purpose().covers(purpose),
        UseRule.U_5,
        Fact.of("purpose", purpose),
        Fact.of("authorised", content.purpose().label()));
    TransferLaw.requireParty(hearing, content, block, user);
    requireEntity(hearing, block.host(), content, entity, date);
    hearing.require(
        content.timeframe().use().map(window -> window.contains(date)).orElse(true),
        AuthorizationRule.A_9,
        Fact.of("date", date),
        Fact.of("timeframe", content.timeframe().use().map(String::valueOf).orElse("–")));
    LetterCheck.requireNotAfter(
        hearing,
        purpose == UsePurpose.OP ? content.lastDates().cancellation() : content.lastDates().use(),
        date);
    hearing.require(
        purpose == UsePurpose.NDC
            || block.firstTransfer().isPresent()
            || !LetterCheck.isUnresolved(content),
        AuthorizationRule.A_6B_UNRESOLVED,
        Fact.of("units", block.units()),
        Fact.of("purpose", content.purpose().label()));
    return content;
  }

  /** The Adaptation Fund is no Party, and no entity that a Party authorised (U-13). */
  static void requireOwner(Hearing hearing, Account account) {
    hearing.require(account.owner().isPresent(), UseRule.U_13, Fact.of("account", account.id()));
  }

  /** Who uses what stands in the account of an entity is that entity (U-4). */
  static Optional<EntityId> actingEntity(
      Hearing hearing, Account account, Optional<EntityId> stated) {
    if (!hearing.isUnder(Edition.CMA7_2025)) {
      return stated;
    }
    hearing.require(
        stated.isEmpty() || account.entity().isEmpty() || stated.equals(account.entity()),
        UseRule.U_4_ENTITY,
        Fact.of("account", account.id()),
        Fact.of("entity", stated.map(EntityId::value).orElse("–")),
        Fact.of("accountEntity", account.entity().map(EntityId::value).orElse("–")));
    return stated.or(account::entity);
  }

  /** The same for a cancellation that is no use: an entity still has to be an authorised one. */
  static void checkEntity(
      Hearing hearing, UnitBlock block, Optional<EntityId> entity, LocalDate date) {
    if (entity.isPresent()
        && block.authorization().isPresent()
        && hearing.isUnder(Edition.CMA7_2025)) {
      requireEntity(
          hearing,
          block.host(),
          AuthorizationLaw.reaching(hearing.state(), block.authorization().get()).content(),
          entity,
          date);
    }
  }

  /**
   * An entity is one that the letter names, or, where the letter names none, one that its Party
   * authorised under the approach; and that authorization is in force.
   */
  private static void requireEntity(
      Hearing hearing,
      PartyCode host,
      AuthorizationContent content,
      Optional<EntityId> entity,
      LocalDate date) {
    hearing.require(
        entity.stream().allMatch(each -> isAuthorized(hearing, host, content, each, date)),
        AuthorizationRule.A_11,
        Fact.of("entity", entity.map(EntityId::value).orElse("–")),
        Fact.of("authorizedEntities", content.authorizedEntities()));
  }

  private static boolean isAuthorized(
      Hearing hearing,
      PartyCode host,
      AuthorizationContent content,
      EntityId entity,
      LocalDate date) {
    boolean named = content.authorizedEntities().contains(entity);
    if (!hearing.isUnder(Edition.CMA7_2025)) {
      return named;
    }
    ApproachId approach = content.approach();
    Optional<AuthorizedEntity> known =
        hearing.find(Tables.ENTITIES, new EntityKey(host, approach, entity));
    return named
        ? known.stream().noneMatch(it -> it.revoked().stream().anyMatch(day -> !date.isBefore(day)))
        : content.authorizedEntities().isEmpty()
            && known.stream().anyMatch(it -> it.isInForceAt(date));
  }

  /** Only some cancellations are a Party's to make, and only one can be a first transfer. */
  static void checkCancellation(Hearing hearing, UnitAction.CancelUnits it) {
    hearing.require(
        it.cancellation() != CancellationKind.MANDATORY_OMGE
            && it.cancellation() != CancellationKind.BUFFER,
        UseRule.U_9,
        Fact.of("cancellation", it.cancellation()));
    hearing.require(
        !it.asFirstTransfer() || it.cancellation() == CancellationKind.VOLUNTARY_OMGE,
        FirstTransferRule.F_8,
        Fact.of("cancellation", it.cancellation()));
  }
}
