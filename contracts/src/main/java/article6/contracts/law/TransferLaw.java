package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Account;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Units move, and where that is their first international transfer for NDC use, are first
 * transferred (F-1, F-3, F-8); the Party that acquires them may take part (P-1).
 */
final class TransferLaw {
  private TransferLaw() {}

  static void transfer(Hearing hearing, UnitAction.TransferUnits it) {
    hearing.require(!it.from().equals(it.to()), UnitRule.I_7, Fact.of("account", it.to()));
    Account from = hearing.account(it.from());
    Account to = hearing.account(it.to());
    hearing.requireOpen(it.date(), from.party(), to.party(), it.units().series().party());
    hearing.require(
        !it.asFirstTransfer() || to.isAdaptationFund(),
        FirstTransferRule.F_8,
        Fact.of("account", it.to()));
    if (!from.owner().equals(to.owner())) {
      to.owner()
          .ifPresent(acquiring -> ParticipationLaw.requireMayAct(hearing, acquiring, it.date()));
    }
    boolean contributes =
        VoluntaryLevies.isDueAtFirstTransfer(hearing, it.units().series().approach());
    for (UnitBlock block : UnitBook.takeFrom(hearing, it.from(), it.units(), it.date())) {
      MechanismUnits.requireTransferable(hearing, block, it.from(), it.to(), it.date());
      Optional<UnitBlock> due =
          contributes && leavesFirst(hearing, block, to.owner(), it.date())
              ? VoluntaryLevies.atFirstTransfer(hearing, block, it.date())
              : Optional.of(block);
      due.ifPresent(rest -> moveBlock(hearing, rest, to, it.date(), it.asFirstTransfer()));
    }
  }

  /** Moves a block as it was taken from its account. */
  static void moveBlock(
      Hearing hearing, UnitBlock block, Account to, LocalDate date, boolean asFirstTransfer) {
    Account from = hearing.account(block.holder());
    boolean leaves = !from.owner().equals(to.owner()) && !MechanismUnits.isCer(hearing, block);
    UnitBlock ready = leaves ? leave(hearing, block, to.owner(), date, asFirstTransfer) : block;
    boolean first = block.firstTransfer().isEmpty() && ready.firstTransfer().isPresent();
    UnitBook.move(hearing, ready, to.id(), date);
    hearing.tell(new UnitEvent.UnitsTransferred(block.units(), from.id(), to.id(), first, date));
  }

  /** Whether coming to this Party is the first transfer of the units (F-1, F-3). */
  static boolean leavesFirst(
      Hearing hearing, UnitBlock block, Optional<PartyCode> receiver, LocalDate date) {
    boolean leaves =
        receiver.isPresent() && !hearing.account(block.holder()).owner().equals(receiver);
    return leaves
        && !MechanismUnits.isCer(hearing, block)
        && block.firstTransfer().isEmpty()
        && !returns(hearing, block, receiver.get())
        && FirstTransfers.isByTransfer(FirstTransfers.governing(hearing, block, date));
  }

  private static boolean returns(Hearing hearing, UnitBlock block, PartyCode receiver) {
    return receiver.equals(block.host()) && hearing.isUnder(Edition.CMA7_2025);
  }

  /** Units leave who has them: only under an authorization, only to whom it allows. */
  static UnitBlock leave(
      Hearing hearing,
      UnitBlock block,
      Optional<PartyCode> receiver,
      LocalDate date,
      boolean asFirstTransfer) {
    AuthorizationContent content = FirstTransfers.governing(hearing, block, date);
    if (receiver.isEmpty()) {
      return toAdaptationFund(hearing, block, date, asFirstTransfer);
    }
    requireParty(hearing, content, block, receiver.get());
    UnitBlock before = FirstTransfers.byNow(hearing, block, content, date);
    if (before.firstTransfer().isPresent()
        || returns(hearing, block, receiver.get())
        || !FirstTransfers.isByTransfer(content)) {
      return before;
    }
    return FirstTransfers.record(
        hearing,
        block,
        FirstTransferEvent.INTERNATIONAL_TRANSFER,
        date,
        receiver,
        Optional.empty());
  }

  /** The Adaptation Fund is no Party; whether that is the first transfer is said (U-10, F-8). */
  private static UnitBlock toAdaptationFund(
      Hearing hearing, UnitBlock block, LocalDate date, boolean asFirstTransfer) {
    if (!asFirstTransfer) {
      return block;
    }
    FirstTransfers.requireNone(hearing, block);
    return FirstTransfers.record(hearing, block, FirstTransferEvent.ADAPTATION_FUND_TRANSFER, date);
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
