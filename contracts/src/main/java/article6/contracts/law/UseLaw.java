package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferDefinition;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitStatus;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Ndc;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/** Use and cancellation: the last act on a unit (rules U-2 … U-12). */
final class UseLaw {
  private UseLaw() {}

  static void useTowardsNdc(Hearing hearing, UnitAction.UseTowardsNdc it) {
    PartyCode user = hearing.account(it.account()).party();
    PartyCode host = it.units().series().party();
    hearing.requireOpen(it.date(), user, host);
    ParticipationLaw.requireMayAct(hearing, user, it.date());
    for (UnitBlock block : UnitBook.takeFrom(hearing, it.account(), it.units(), it.date())) {
      hearing.require(
          !user.equals(host) && block.firstTransfer().isPresent(),
          UseRule.U_4,
          Fact.of("units", block.units()),
          Fact.of("party", user),
          Fact.of("host", host));
      AuthorizationContent content =
          requireUse(hearing, block, user, Optional.empty(), UsePurpose.NDC, it.date());
      requirePeriod(hearing, user, host, it.units().series().vintage(), it.year());
      UnitBook.retire(hearing, block, UnitStatus.USED_TOWARDS_NDC, it.date());
      hearing.tell(
          new UnitEvent.UnitsUsedTowardsNdc(block.units(), it.account(), it.year(), it.date()));
      Adjustments.subtractForUse(hearing, block, user, content.metric(), it.year(), it.date());
    }
  }

  /**
   * Vintage and year of use in one NDC period of the user, the vintage also in that of the host
   * (U-2, U-3).
   */
  private static void requirePeriod(
      Hearing hearing, PartyCode user, PartyCode host, int vintage, int year) {
    Optional<Ndc> ndc = NdcBook.forYear(hearing, user, year);
    hearing.require(
        ndc.isPresent() && ndc.get().covers(year),
        UseRule.U_3,
        Fact.of("party", user),
        Fact.of("year", year),
        Fact.of("period", period(ndc)));
    Optional<Ndc> hostNdc = NdcBook.forYear(hearing, host, vintage);
    hearing.require(
        ndc.get().covers(vintage) && hostNdc.map(each -> each.covers(vintage)).orElse(true),
        UseRule.U_2,
        Fact.of("vintage", vintage),
        Fact.of("party", user),
        Fact.of("period", period(ndc)),
        Fact.of("hostPeriod", period(hostNdc)));
  }

  private static String period(Optional<Ndc> ndc) {
    return ndc.map(it -> it.firstYear() + "–" + it.lastYear()).orElse("–");
  }

  static void useForImp(Hearing hearing, UnitAction.UseForImp it) {
    PartyCode user = hearing.account(it.account()).party();
    hearing.requireOpen(it.date(), user, it.units().series().party());
    ParticipationLaw.requireMayAct(hearing, user, it.date());
    for (UnitBlock block : UnitBook.takeFrom(hearing, it.account(), it.units(), it.date())) {
      UnitBlock used = useForOimp(hearing, block, user, it.entity(), UsePurpose.IMP, it.date());
      UnitBook.retire(hearing, used, UnitStatus.USED_FOR_IMP, it.date());
      hearing.tell(
          new UnitEvent.UnitsUsedForImp(
              block.units(), it.account(), it.entity(), it.purpose(), it.date()));
    }
  }

  static void cancel(Hearing hearing, UnitAction.CancelUnits it) {
    AccountId account = it.account();
    PartyCode canceller = hearing.account(account).party();
    hearing.requireOpen(it.date(), canceller, it.units().series().party());
    for (UnitBlock block : UnitBook.takeFrom(hearing, account, it.units(), it.date())) {
      UnitBlock ready =
          it.cancellation() == CancellationKind.OTHER_PURPOSES
              ? useForOimp(hearing, block, canceller, it.entity(), UsePurpose.OP, it.date())
              : block;
      UnitBook.retire(hearing, ready, statusAfter(it.cancellation()), it.date());
      hearing.tell(
          new UnitEvent.UnitsCancelled(
              block.units(), account, it.cancellation(), it.entity(), it.purpose(), it.date()));
    }
  }

  private static UnitStatus statusAfter(CancellationKind cancellation) {
    return switch (cancellation) {
      case OTHER_PURPOSES -> UnitStatus.CANCELLED_FOR_OP;
      case VOLUNTARY_OMGE -> UnitStatus.CANCELLED_FOR_OMGE;
      case OTHER -> UnitStatus.CANCELLED_OTHER;
    };
  }

  /** A use that may itself be the first transfer, of which the host is then notified (F-2, F-6). */
  private static UnitBlock useForOimp(
      Hearing hearing,
      UnitBlock block,
      PartyCode user,
      Optional<EntityId> entity,
      UsePurpose purpose,
      LocalDate date) {
    AuthorizationContent content = requireUse(hearing, block, user, entity, purpose, date);
    boolean isFirst =
        block.firstTransfer().isEmpty()
            && content
                .firstTransferDefinition()
                .equals(Optional.of(FirstTransferDefinition.USE_OR_CANCELLATION));
    if (!isFirst) {
      return block;
    }
    UnitBlock transferred =
        FirstTransfers.record(
            hearing,
            block,
            FirstTransferEvent.USE_OR_CANCELLATION,
            date,
            Optional.empty(),
            Optional.of(purpose));
    if (!user.equals(block.host())) {
      hearing.tell(new AuthorizationEvent.HostNotified(block.host(), user, block.units(), date));
    }
    return transferred;
  }

  /** What every use under an authorization must satisfy (A-9 … A-11, U-5). */
  private static AuthorizationContent requireUse(
      Hearing hearing,
      UnitBlock block,
      PartyCode user,
      Optional<EntityId> entity,
      UsePurpose purpose,
      LocalDate date) {
    AuthorizationContent content = FirstTransfers.governing(hearing, block, date);
    hearing.require(
        content.purpose().covers(purpose),
        UseRule.U_5,
        Fact.of("purpose", purpose),
        Fact.of("authorised", content.purpose().label()));
    TransferLaw.requireParty(hearing, content, block, user);
    hearing.require(
        entity.isEmpty() || content.authorizedEntities().contains(entity.get()),
        AuthorizationRule.A_11,
        Fact.of("entity", entity.map(EntityId::value).orElse("–")),
        Fact.of("authorizedEntities", content.authorizedEntities()));
    hearing.require(
        content.timeframe().use().map(window -> window.contains(date)).orElse(true),
        AuthorizationRule.A_9,
        Fact.of("date", date),
        Fact.of("timeframe", content.timeframe().use().map(String::valueOf).orElse("–")));
    return content;
  }
}
