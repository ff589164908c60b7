package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UsePurpose;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Units move, and where that is their first international transfer for NDC use, are first
 * transferred (F-1, F-3).
 */
final class TransferLaw {
  private TransferLaw() {}

  static void transfer(Hearing hearing, UnitAction.TransferUnits it) {
    hearing.require(!it.from().equals(it.to()), UnitRule.I_7, Fact.of("account", it.to()));
    PartyCode sender = hearing.account(it.from()).party();
    PartyCode receiver = hearing.account(it.to()).party();
    hearing.requireOpen(it.date(), sender, receiver, it.units().series().party());
    for (UnitBlock block : UnitBook.takeFrom(hearing, it.from(), it.units(), it.date())) {
      Optional<UnitBlock> due =
          leavesFirst(hearing, block, receiver, it.date())
              ? VoluntaryLevies.atFirstTransfer(hearing, block, it.date())
              : Optional.of(block);
      due.ifPresent(rest -> moveBlock(hearing, rest, it.to(), it.date()));
    }
  }

  /** Moves a block as it was taken from its account. */
  static void moveBlock(Hearing hearing, UnitBlock block, AccountId to, LocalDate date) {
    AccountId from = block.holder();
    boolean international = !from.party().equals(to.party());
    UnitBlock ready = international ? leave(hearing, block, to.party(), date) : block;
    boolean first = block.firstTransfer().isEmpty() && ready.firstTransfer().isPresent();
    UnitBook.move(hearing, ready, to, date);
    hearing.tell(new UnitEvent.UnitsTransferred(block.units(), from, to, first, date));
  }

  /** Whether moving to this Party is the first transfer of the units (F-1, F-3). */
  static boolean leavesFirst(Hearing hearing, UnitBlock block, PartyCode receiver, LocalDate date) {
    return !block.holder().party().equals(receiver)
        && block.firstTransfer().isEmpty()
        && FirstTransfers.governing(hearing, block, date).purpose().covers(UsePurpose.NDC);
  }

  /** Units leave a Party: only under an authorization, only to a Party it allows. */
  static UnitBlock leave(Hearing hearing, UnitBlock block, PartyCode receiver, LocalDate date) {
    AuthorizationContent content = FirstTransfers.governing(hearing, block, date);
    requireParty(hearing, content, block, receiver);
    if (!leavesFirst(hearing, block, receiver, date)) {
      return block;
    }
    return FirstTransfers.record(
        hearing,
        block,
        FirstTransferEvent.INTERNATIONAL_TRANSFER,
        date,
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
