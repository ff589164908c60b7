package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.UnitBlock;
import java.util.Optional;

/**
 * Units move, and where that is their first international transfer for NDC use, are first
 * transferred (F-1, F-3); the Party that acquires them may take part (P-1).
 */
final class TransferLaw {
  private TransferLaw() {}

  static void transfer(Hearing hearing, UnitAction.TransferUnits it) {
    hearing.require(!it.from().equals(it.to()), UnitRule.I_7, Fact.of("account", it.to()));
    PartyCode sender = hearing.account(it.from()).party();
    PartyCode receiver = hearing.account(it.to()).party();
    hearing.requireOpen(it.date(), sender, receiver, it.units().series().party());
    if (!sender.equals(receiver)) {
      ParticipationLaw.requireMayAct(hearing, receiver, it.date());
    }
    for (UnitBlock block : UnitBook.takeFrom(hearing, it.from(), it.units(), it.date())) {
      boolean international = !sender.equals(receiver);
      UnitBlock ready = international ? leave(hearing, it, block, receiver) : block;
      boolean first = block.firstTransfer().isEmpty() && ready.firstTransfer().isPresent();
      UnitBook.move(hearing, ready, it.to(), it.date());
      hearing.tell(
          new UnitEvent.UnitsTransferred(block.units(), it.from(), it.to(), first, it.date()));
    }
  }

  /** Units leave a Party: only under an authorization, only to a Party it allows. */
  private static UnitBlock leave(
      Hearing hearing, UnitAction.TransferUnits it, UnitBlock block, PartyCode receiver) {
    AuthorizationContent content = FirstTransfers.governing(hearing, block, it.date());
    requireParty(hearing, content, block, receiver);
    boolean becomesFirst =
        block.firstTransfer().isEmpty() && content.purpose().covers(UsePurpose.NDC);
    if (!becomesFirst) {
      return block;
    }
    return FirstTransfers.record(
        hearing,
        block,
        FirstTransferEvent.INTERNATIONAL_TRANSFER,
        it.date(),
        Optional.of(receiver),
        Optional.empty());
  }

  /**
   * The Party is one that the authorization lets acquire and use, or the one that gave it.
   */
  static void requireParty(
      Hearing hearing, AuthorizationContent content, UnitBlock block, PartyCode party) {
    hearing.require(
        content.authorizedParties().isEmpty()
            || content.authorizedParties().contains(party)
            || block.host().equals(party),
        AuthorizationRule.A_10,
        Fact.of("party", party),
        Fact.of("authorizedParties", content.authorizedParties()));
  }
}
