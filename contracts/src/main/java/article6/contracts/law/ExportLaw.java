package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.BridgeAction;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.BridgeEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Account;
import article6.contracts.state.Export;
import article6.contracts.state.Ndc;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Units leave for another registry (rules X-1 … X-3, I-9).
 *
 * <p>Whether they may leave is judged when they are locked, and what they need of an authorization
 * is reserved then: the target may mint from that moment on, and its answer has to find a place
 * here whatever was revoked or suspended meanwhile. Nobody can take the units back in silence: also
 * after the deadline a release shows the target's word that it has minted nothing.
 */
final class ExportLaw {
  private ExportLaw() {}

  static void lock(Hearing hearing, BridgeAction.LockForExport it) {
    Optional<Export> same = hearing.find(Tables.EXPORTS, it.message());
    hearing.require(
        same.isEmpty(),
        BridgeRule.X_1,
        Fact.of("message", it.message()),
        Fact.of("status", same.map(Export::status).map(String::valueOf).orElse("–")));
    Account account = hearing.account(it.account());
    MechanismUnits.requireParty(hearing, it.receiver());
    BridgeLaw.requireOutside(hearing, it.target());
    hearing.requireOpen(it.date(), account.party(), it.units().series().party());
    hearing.require(
        !it.deadline().isBefore(hearing.context().today()),
        BridgeRule.X_3,
        Fact.of("message", it.message()),
        Fact.of("deadline", it.deadline()),
        Fact.of("today", hearing.context().today()));
    boolean international = isInternational(account, it.receiver());
    if (international && hearing.find(Tables.PARTIES, it.receiver()).isPresent()) {
      ParticipationLaw.requireMayAct(hearing, it.receiver(), it.date());
    }
    for (UnitBlock block : UnitBook.takeFrom(hearing, it.account(), it.units(), it.date())) {
      MechanismUnits.requireExportable(hearing, block, it.account());
      UnitBlock ready = international ? reserve(hearing, block, it.receiver(), it.date()) : block;
      UnitBook.write(hearing, ready.withStatus(UnitStatus.LOCKED_FOR_EXPORT, it.date()));
    }
    hearing.put(
        Tables.EXPORTS,
        it.message(),
        Export.lock(
            it.message(),
            it.units(),
            it.account(),
            it.target(),
            it.receiver(),
            it.date(),
            it.deadline()));
    hearing.tell(
        new UnitEvent.UnitsLocked(it.units(), it.account(), it.target(), it.message(), it.date()));
  }

  /** Whether they come to another owner; the Adaptation Fund is none of the Parties (F-3). */
  static boolean isInternational(Account from, PartyCode receiver) {
    return !from.owner().equals(Optional.of(receiver));
  }

  /** What a transfer to that Party would need, kept for the day the target answers. */
  private static UnitBlock reserve(
      Hearing hearing, UnitBlock block, PartyCode receiver, LocalDate date) {
    AuthorizationContent content = FirstTransfers.governing(hearing, block, date);
    TransferLaw.requireParty(hearing, content, block, receiver);
    UnitBlock before = FirstTransfers.byNow(hearing, block, content, date);
    if (before.firstTransfer().isPresent()) {
      return before;
    }
    if (!TransferLaw.leavesFirst(hearing, block, Optional.of(receiver), date)) {
      return block.coveredBy(FirstTransfers.requireActive(hearing, block, date).ref());
    }
    hearing.require(
        AgreedTerms.of(hearing, block.units().series().approach())
            .levies()
            .filter(levies -> levies.moment() == LevyMoment.FIRST_TRANSFER)
            .isEmpty(),
        ApproachRule.CA_12,
        Fact.of("units", block.units()),
        Fact.of("approach", block.units().series().approach()));
    AgreedTerms.requireInForce(hearing, block.units().series().approach(), date);
    Adjustments.requireOpen(hearing, block, content);
    return FirstTransfers.reserve(hearing, block, date);
  }

  static void acknowledge(Hearing hearing, BridgeAction.AcknowledgeExport it) {
    Export export = awaiting(hearing, it.message(), it.date());
    for (UnitBlock block : UnitBook.covering(hearing, export.units())) {
      boolean first = isReserved(hearing, export, block);
      UnitBlock ready =
          first
              ? FirstTransfers.book(
                  hearing,
                  block,
                  FirstTransferEvent.INTERNATIONAL_TRANSFER,
                  it.date(),
                  Optional.of(export.receiver()),
                  Optional.empty())
              : block;
      UnitBook.retire(hearing, ready, UnitStatus.EXPORTED, it.date());
      hearing.tell(
          new UnitEvent.UnitsExported(
              block.units(),
              export.account(),
              export.target(),
              export.receiver(),
              first,
              it.date()));
    }
    close(hearing, export.answered(Export.Status.ACKNOWLEDGED, it.date(), it.proof()), it.proof());
  }

  static void release(Hearing hearing, BridgeAction.ReleaseExport it) {
    Export export = awaiting(hearing, it.message(), it.date());
    hearing.require(
        !it.timedOut() || hearing.context().today().isAfter(export.deadline()),
        BridgeRule.X_3,
        Fact.of("message", it.message()),
        Fact.of("deadline", export.deadline()),
        Fact.of("today", hearing.context().today()));
    for (UnitBlock block : UnitBook.covering(hearing, export.units())) {
      if (isReserved(hearing, export, block)) {
        FirstTransfers.unreserve(hearing, block);
      }
      UnitBook.write(hearing, block.withStatus(UnitStatus.HELD, it.date()));
    }
    close(hearing, export.answered(Export.Status.RELEASED, it.date(), it.proof()), it.proof());
    hearing.tell(
        new UnitEvent.UnitsReleased(
            export.units(), export.account(), export.target(), it.message(), it.date()));
  }

  /**
   * An export whose answer will book a first transfer in this period of the host. All exports are
   * looked through: a period becomes final once in years.
   */
  static Optional<Export> underway(Hearing hearing, Ndc ndc) {
    return Tables.EXPORTS.all(hearing.state()).stream()
        .filter(export -> export.status() == Export.Status.LOCKED)
        .filter(export -> export.units().series().party().equals(ndc.party()))
        .filter(export -> ndc.covers(export.units().series().vintage()))
        .filter(
            export ->
                UnitBook.covering(hearing, export.units()).stream()
                    .anyMatch(block -> isReserved(hearing, export, block)))
        .findFirst();
  }

  private static boolean isReserved(Hearing hearing, Export export, UnitBlock block) {
    return isInternational(hearing.account(export.account()), export.receiver())
        && block.firstTransfer().isEmpty()
        && !export.receiver().equals(block.host())
        && FirstTransfers.isByTransfer(FirstTransfers.fixedContent(hearing, block));
  }

  private static Export awaiting(Hearing hearing, MessageId message, LocalDate date) {
    Export export =
        hearing
            .find(Tables.EXPORTS, message)
            .orElseThrow(() -> Hearing.refusal(BridgeRule.X_2, Fact.of("message", message)));
    hearing.require(
        export.status() == Export.Status.LOCKED,
        BridgeRule.X_1,
        Fact.of("message", message),
        Fact.of("status", export.status()));
    hearing.requireOpen(date, export.account().party(), export.units().series().party());
    hearing.require(
        !date.isBefore(export.locked()),
        DateRule.D_3,
        Fact.of("units", export.units()),
        Fact.of("date", date),
        Fact.of("lastAct", export.locked()));
    return export;
  }

  private static void close(Hearing hearing, Export answered, Hash proof) {
    hearing.put(Tables.EXPORTS, answered.message(), answered);
    hearing.tell(
        new BridgeEvent.ExportAnswered(
            answered.message(), answered.status() == Export.Status.ACKNOWLEDGED, proof));
  }
}
