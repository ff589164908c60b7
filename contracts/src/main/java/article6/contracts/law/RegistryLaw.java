package article6.contracts.law;

import article6.contracts.action.RegistryAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.Equivalence;
import article6.contracts.domain.Role;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.BridgeEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Issuance;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.util.List;
import java.util.Optional;

/** Quantities out of blocks, merges, dual serials, and records of outside registries. */
final class RegistryLaw {
  private RegistryLaw() {}

  static List<ConsentNeed> consents(StateView state, RegistryAction action) {
    return switch (action) {
      case RegistryAction.TransferQuantity it ->
          UnitLaw.moving(state, it.block(), it.from(), it.to());
      case RegistryAction.MergeUnits it -> Needs.one(it.account().party(), Role.REGISTRAR);
      case RegistryAction.IssueRecognised it -> ApproachNeeds.issuance(state, it.series());
      case RegistryAction.TrackFirstTransfer it ->
          ApproachNeeds.crossing(
              state,
              it.series(),
              Needs.each(Role.REGISTRAR, it.series().party(), it.from().party(), it.to().party()),
              true);
    };
  }

  static void enact(Hearing hearing, RegistryAction action) {
    switch (action) {
      case RegistryAction.TransferQuantity it -> transfer(hearing, it);
      case RegistryAction.MergeUnits it -> merge(hearing, it);
      case RegistryAction.IssueRecognised it -> issueRecognised(hearing, it);
      case RegistryAction.TrackFirstTransfer it -> track(hearing, it);
    }
  }

  private static void transfer(Hearing hearing, RegistryAction.TransferQuantity it) {
    UnitRange block = it.block();
    hearing.require(
        it.quantity() >= 1 && it.quantity() <= block.quantity(),
        UnitRule.I_5,
        Fact.of("quantity", it.quantity()),
        Fact.of("units", block));
    UnitRange last = new UnitRange(block.series(), block.last() - it.quantity() + 1, block.last());
    requireWhollyHeld(hearing, it);
    TransferLaw.transfer(
        hearing, new UnitAction.TransferUnits(last, it.from(), it.to(), it.date()));
  }

  /** Also what the sender keeps is the sender's (I-2). */
  private static void requireWhollyHeld(Hearing hearing, RegistryAction.TransferQuantity it) {
    for (UnitBlock part : UnitBook.covering(hearing, it.block())) {
      hearing.require(
          part.holder().equals(it.from()),
          UnitRule.I_2,
          Fact.of("units", part.units()),
          Fact.of("account", it.from()),
          Fact.of("holder", part.holder()));
    }
  }

  private static void merge(Hearing hearing, RegistryAction.MergeUnits it) {
    hearing.account(it.account());
    hearing.requireOpen(it.date(), it.account().party());
    List<UnitBlock> blocks = UnitBook.covering(hearing, it.units());
    UnitBlock first = blocks.getFirst();
    hearing.require(
        first.holder().equals(it.account()),
        UnitRule.I_2,
        Fact.of("units", first.units()),
        Fact.of("account", it.account()),
        Fact.of("holder", first.holder()));
    boolean whole =
        first.units().first() == it.units().first()
            && blocks.getLast().units().last() == it.units().last();
    hearing.require(
        whole
            && blocks.size() > 1
            && first.status() == UnitStatus.HELD
            && blocks.stream().allMatch(first::differsOnlyInSerials),
        UnitRule.I_10,
        Fact.of("units", it.units()),
        Fact.of("blocks", blocks.stream().map(UnitBlock::units).toList()));
    hearing.require(
        blocks.stream().noneMatch(block -> it.date().isBefore(block.lastAct())),
        DateRule.D_3,
        Fact.of("units", it.units()),
        Fact.of("date", it.date()),
        Fact.of("lastAct", first.lastAct()));
    UnitBook.join(hearing, blocks);
    hearing.tell(
        new UnitEvent.UnitsMerged(
            it.units(), it.account(), blocks.stream().map(UnitBlock::units).toList(), it.date()));
  }

  private static void issueRecognised(Hearing hearing, RegistryAction.IssueRecognised it) {
    AgreedTerms.requireMinting(hearing, it.series(), true);
    Equivalence pair =
        new Equivalence(
            it.underlying().registry(),
            it.methodology(),
            it.twin().registry(),
            it.twinMethodology());
    hearing.require(
        AgreedTerms.of(hearing, it.series().approach()).recognise(pair),
        ApproachRule.CA_10,
        Fact.of("approach", it.series().approach()),
        Fact.of("standard", pair.standard()),
        Fact.of("methodology", pair.methodology()),
        Fact.of("otherStandard", pair.otherStandard()),
        Fact.of("otherMethodology", pair.otherMethodology()));
    UnitRange units =
        IssuanceLaw.enter(
            hearing,
            new UnitAction.IssueUnits(
                it.series(),
                it.quantity(),
                it.account(),
                it.date(),
                it.authorization(),
                it.mitigationType(),
                Optional.of(it.underlying())));
    UnderlyingLock.take(hearing, it.twin(), it.quantity());
    SerialKey key = new SerialKey(it.series(), units.first());
    Issuance issuance = hearing.find(Tables.ISSUANCES, key).orElseThrow();
    hearing.put(Tables.ISSUANCES, key, issuance.recognisedAs(it.twin()));
    hearing.tell(new BridgeEvent.SerialsJoined(units, it.underlying(), it.twin()));
    AgreedTerms.allocate(hearing, units, it.account(), it.date());
  }

  private static void track(Hearing hearing, RegistryAction.TrackFirstTransfer it) {
    AgreedTerms.requireMinting(hearing, it.series(), false);
    UnderlyingRange outside = it.outside();
    UnitRange units =
        IssuanceLaw.enter(
            hearing,
            new UnitAction.IssueUnits(
                it.series(),
                it.quantity(),
                it.from(),
                it.date(),
                Optional.of(it.authorization()),
                it.mitigationType(),
                Optional.of(outside)));
    hearing.tell(new BridgeEvent.FirstTransferTracked(units, outside, it.document()));
    TransferLaw.transfer(
        hearing, new UnitAction.TransferUnits(units, it.from(), it.to(), it.date()));
    hearing.require(
        UnitBook.covering(hearing, units).stream()
            .allMatch(block -> block.firstTransfer().isPresent()),
        ApproachRule.CA_11,
        Fact.of("units", units),
        Fact.of("account", it.to()));
  }
}
