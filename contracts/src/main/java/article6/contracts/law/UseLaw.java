package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitStatus;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Account;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Use and cancellation: the last act on a unit (rules U-2 … U-12). */
final class UseLaw {
  private UseLaw() {}

  static void useTowardsNdc(Hearing hearing, UnitAction.UseTowardsNdc it) {
    Account account = hearing.account(it.account());
    PartyCode user = account.party();
    PartyCode host = it.units().series().party();
    hearing.requireOpen(it.date(), user, host);
    ParticipationLaw.requireMayAct(hearing, user, it.date());
    MechanismUnits.requireUseFrom(hearing, it.account());
    for (UnitBlock taken : UnitBook.takeFrom(hearing, it.account(), it.units(), it.date())) {
      if (MechanismUnits.isCer(hearing, taken)) {
        CerLaw.use(hearing, taken, it);
        continue;
      }
      MechanismUnits.requireUsable(hearing, taken);
      UnitBlock block = UseConditions.caughtUp(hearing, taken, it.date());
      hearing.require(
          !user.equals(host) && block.firstTransfer().isPresent() && account.owner().isPresent(),
          UseRule.U_4,
          Fact.of("units", block.units()),
          Fact.of("party", user),
          Fact.of("host", host));
      AuthorizationContent content =
          UseConditions.require(hearing, block, user, Optional.empty(), UsePurpose.NDC, it.date());
      NdcWindows.require(hearing, user, host, it.units().series().vintage(), it.year());
      UnitBook.retire(hearing, block, UnitStatus.USED_TOWARDS_NDC, it.date());
      hearing.tell(
          new UnitEvent.UnitsUsedTowardsNdc(block.units(), it.account(), it.year(), it.date()));
      Adjustments.subtractForUse(hearing, block, user, content.metric(), it.year(), it.date());
    }
  }

  static void useForImp(Hearing hearing, UnitAction.UseForImp it) {
    Account account = hearing.account(it.account());
    hearing.requireOpen(it.date(), account.party(), it.units().series().party());
    ParticipationLaw.requireMayAct(hearing, account.party(), it.date());
    MechanismUnits.requireUseFrom(hearing, it.account());
    Optional<EntityId> entity = UseConditions.actingEntity(hearing, account, it.entity());
    for (UnitBlock block : UnitBook.takeFrom(hearing, it.account(), it.units(), it.date())) {
      UnitBlock used =
          useForOimp(hearing, block, account.party(), entity, UsePurpose.IMP, it.date());
      UnitBook.retire(hearing, used, UnitStatus.USED_FOR_IMP, it.date());
      hearing.tell(
          new UnitEvent.UnitsUsedForImp(
              block.units(), it.account(), entity, it.purpose(), it.date(), it.beneficiary()));
    }
  }

  static void cancel(Hearing hearing, UnitAction.CancelUnits it) {
    Account account = hearing.account(it.account());
    hearing.requireOpen(it.date(), account.party(), it.units().series().party());
    if (it.cancellation() == CancellationKind.OTHER_PURPOSES) {
      ParticipationLaw.requireMayAct(hearing, account.party(), it.date());
    }
    UseConditions.checkCancellation(hearing, it);
    MechanismUnits.requireCancellation(hearing, it.account());
    Optional<EntityId> entity = UseConditions.actingEntity(hearing, account, it.entity());
    List<UnitBlock> blocks = UnitBook.takeFrom(hearing, it.account(), it.units(), it.date());
    Replacements.check(hearing, it, blocks);
    for (UnitBlock block : blocks) {
      UnitBlock ready = readyToCancel(hearing, it, block, account.party(), entity);
      UnitBook.retire(hearing, ready, statusAfter(it.cancellation()), it.date());
      hearing.tell(
          new UnitEvent.UnitsCancelled(
              block.units(),
              it.account(),
              it.cancellation(),
              entity,
              it.purpose(),
              it.date(),
              it.replacedBy()));
    }
  }

  private static UnitBlock readyToCancel(
      Hearing hearing,
      UnitAction.CancelUnits it,
      UnitBlock block,
      PartyCode canceller,
      Optional<EntityId> entity) {
    if (it.cancellation() == CancellationKind.OTHER_PURPOSES) {
      return useForOimp(hearing, block, canceller, entity, UsePurpose.OP, it.date());
    }
    UseConditions.checkEntity(hearing, block, entity, it.date());
    if (!it.asFirstTransfer()) {
      return block;
    }
    FirstTransfers.requireNone(hearing, block);
    return FirstTransfers.record(hearing, block, FirstTransferEvent.OMGE_CANCELLATION, it.date());
  }

  static UnitStatus statusAfter(CancellationKind cancellation) {
    return switch (cancellation) {
      case OTHER_PURPOSES -> UnitStatus.CANCELLED_FOR_OP;
      case VOLUNTARY_OMGE, MANDATORY_OMGE -> UnitStatus.CANCELLED_FOR_OMGE;
      case OTHER -> UnitStatus.CANCELLED_OTHER;
      case BUFFER -> UnitStatus.CANCELLED_FOR_REVERSAL;
      case ADMINISTRATIVE -> UnitStatus.REPLACED;
    };
  }

  /** A use that may itself be the first transfer, of which the host is then notified (F-2, F-6). */
  private static UnitBlock useForOimp(
      Hearing hearing,
      UnitBlock taken,
      PartyCode user,
      Optional<EntityId> entity,
      UsePurpose purpose,
      LocalDate date) {
    MechanismUnits.requireUsable(hearing, taken);
    UnitBlock block = UseConditions.caughtUp(hearing, taken, date);
    AuthorizationContent content =
        UseConditions.require(hearing, block, user, entity, purpose, date);
    boolean isFirst =
        block.firstTransfer().isEmpty()
            && content.oimpEvent().equals(Optional.of(FirstTransferEvent.USE_OR_CANCELLATION));
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
      NoticeLaw.notifyHost(hearing, block, user, entity, purpose, date);
    }
    return transferred;
  }
}
