package article6.contracts.law;

import article6.contracts.action.BridgeAction;
import article6.contracts.domain.MessageId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.Export;
import article6.contracts.state.FirstTransfer;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.util.Optional;

/**
 * Units of this ledger come back from the registry they went to (rules X-9, I-12). They are the
 * same units: their ids, their authorization and their first transfer stand as they left, and
 * nothing is issued or booked a second time (F-4, C-11).
 */
final class ReturnLaw {
  private ReturnLaw() {}

  /**
   * @return the units that are alive here again
   */
  static UnitRange enter(Hearing hearing, BridgeAction.MintImported it, MessageId message) {
    Optional<Export> found = hearing.find(Tables.EXPORTS, message);
    Export export =
        found
            .filter(each -> matches(each, it) && keepsToMechanism(hearing, each, it))
            .orElseThrow(() -> mismatch(it, found));
    boolean byOurIds = UnderlyingLock.isOfThisLedger(hearing, it.sourceUnits());
    UnitRange units =
        (byOurIds ? named(export, it.sourceUnits()) : firstOut(export, it.sourceUnits()))
            .orElseThrow(() -> mismatch(it, found));
    if (!byOurIds) {
      UnderlyingLock.takeProven(hearing, it.sourceUnits(), units.quantity());
    }
    for (UnitBlock block : UnitBook.splitWhateverBecame(hearing, units, it.date())) {
      hearing.require(
          MechanismUnits.standing(hearing.state(), block) != MechanismUnits.Standing.CONTRIBUTION,
          MechanismRule.M64_7_MOVED,
          Fact.of("units", block.units()),
          Fact.of("account", it.account()));
      UnitBook.revive(hearing, asItLeft(hearing, it, block, export), it.account(), it.date());
    }
    hearing.put(Tables.EXPORTS, message, export.plusReturned(units));
    hearing.tell(
        new UnitEvent.UnitsReturned(
            units, it.account(), it.source(), it.sender(), message, it.date()));
    return units;
  }

  private static boolean matches(Export export, BridgeAction.MintImported it) {
    return export.status() == Export.Status.ACKNOWLEDGED
        && export.units().series().equals(it.series())
        && UnderlyingRange.canonicalRegistry(export.target())
            .equals(UnderlyingRange.canonicalRegistry(it.source()));
  }

  /**
   * A6.4ERs come back to the account they left from, under the letter that is on record: what the
   * mechanism allows of its accounts is not got round by a journey (64-14).
   */
  private static boolean keepsToMechanism(
      Hearing hearing, Export export, BridgeAction.MintImported it) {
    return !MechanismUnits.isMechanism(hearing.state(), it.series().approach())
        || (it.account().equals(export.account()) && it.authorization().isEmpty());
  }

  /** The units whose ids the other registry kept, if all of them are still out. */
  private static Optional<UnitRange> named(Export export, UnderlyingRange source) {
    Optional<UnitRange> first = UnderlyingLock.unit(source.firstId());
    Optional<UnitRange> last = UnderlyingLock.unit(source.lastId());
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    return export.out().stream()
        .filter(gap -> gap.series().equals(first.get().series()))
        .filter(gap -> gap.series().equals(last.get().series()))
        .filter(gap -> gap.contains(first.get().first()) && gap.contains(last.get().first()))
        .map(gap -> new UnitRange(gap.series(), first.get().first(), last.get().first()))
        .filter(units -> units.quantity() == source.quantity())
        .findFirst();
  }

  /** Of units to which it gave ids of its own: as many, the first ones that are still out. */
  private static Optional<UnitRange> firstOut(Export export, UnderlyingRange source) {
    return export.out().stream()
        .filter(gap -> gap.quantity() >= source.quantity())
        .map(gap -> new UnitRange(gap.series(), gap.first(), gap.first() + source.quantity() - 1))
        .findFirst();
  }

  private static RefusalSignal mismatch(BridgeAction.MintImported it, Optional<Export> found) {
    return Hearing.refusal(
        BridgeRule.X_9,
        Fact.of("underlying", it.sourceUnits().firstId() + " … " + it.sourceUnits().lastId()),
        Fact.of("message", it.returning().map(MessageId::toString).orElse("–")),
        Fact.of("status", found.map(Export::status).map(String::valueOf).orElse("–")),
        Fact.of("source", it.source()),
        Fact.of("open", found.map(Export::out).map(String::valueOf).orElse("–")));
  }

  /** Under the authorization they left with, first transferred then, while away, or now. */
  private static UnitBlock asItLeft(
      Hearing hearing, BridgeAction.MintImported it, UnitBlock block, Export export) {
    requireSameHistory(hearing, it, block, export);
    PartyCode receiver = it.account().party();
    boolean handedOver = !it.sender().equals(receiver) && !receiver.equals(block.host());
    if (block.firstTransfer().isPresent()) {
      if (handedOver) {
        TransferLaw.requireParty(
            hearing, FirstTransfers.governing(hearing, block, it.date()), block, receiver);
      }
      return block;
    }
    if (!handedOver && it.firstTransfer().isEmpty()) {
      return block;
    }
    return block.authorization().isPresent()
        ? ImportLaw.settled(hearing, it, block)
        : ImportLaw.arrived(hearing, it, block);
  }

  /** What is told of them doesn't contradict what is on record; a first transfer is told once. */
  private static void requireSameHistory(
      Hearing hearing, BridgeAction.MintImported it, UnitBlock block, Export export) {
    boolean sameLetter =
        it.authorization().isEmpty()
            || block.authorization().isEmpty()
            || block.authorization().map(AuthorizationRef::id).equals(it.authorization());
    boolean sameTransfer =
        it.firstTransfer()
            .map(
                told ->
                    block
                        .firstTransfer()
                        .map(new FirstTransfer(told.date(), told.event())::equals)
                        .orElse(!told.date().isBefore(export.locked())))
            .orElse(true);
    hearing.require(
        sameLetter && sameTransfer,
        BridgeRule.X_9,
        Fact.of("underlying", it.sourceUnits().firstId() + " … " + it.sourceUnits().lastId()),
        Fact.of("message", export.message()),
        Fact.of("status", export.status()),
        Fact.of("source", it.source()),
        Fact.of("units", block.units()));
  }
}
