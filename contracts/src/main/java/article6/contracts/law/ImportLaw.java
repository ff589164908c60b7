package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.action.BridgeAction;
import article6.contracts.domain.ApproachTerms;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.EarlierFirstTransfer;
import article6.contracts.domain.FirstTransferEvent;
import article6.contracts.domain.LevyMoment;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.BridgeEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Account;
import article6.contracts.state.Authorization;
import article6.contracts.state.Import;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.ImportKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/** Units that another registry has locked come into being here (rules ). */
final class ImportLaw {
  private ImportLaw() {}

  static void mint(Hearing hearing, BridgeAction.MintImported it) {
    BridgeLaw.requireOutside(hearing, it.source());
    ImportKey key = new ImportKey(UnderlyingRange.canonicalRegistry(it.source()), it.message());
    hearing.require(
        hearing.find(Tables.IMPORTS, key).isEmpty(),
        BridgeRule.X_1,
        Fact.of("message", it.message()),
        Fact.of("status", "MINTED"));
    requireSound(hearing, it);
    UnitRange units =
        it.returning().isPresent()
            ? ReturnLaw.enter(hearing, it, it.returning().get())
            : enter(hearing, it);
    hearing.put(
        Tables.IMPORTS,
        key,
        new Import(
            it.source(),
            it.message(),
            it.sender(),
            it.sourceUnits(),
            units,
            it.account(),
            it.date(),
            it.proof()));
    hearing.tell(
        new BridgeEvent.ImportProven(
            it.source(), it.message(), it.sourceUnits(), units, it.proof()));
  }

  private static UnitRange enter(Hearing hearing, BridgeAction.MintImported it) {
    PartyCode host = it.series().party();
    if (it.firstTransfer().isEmpty()) {
      requireIssuableElsewhere(hearing, it.series());
      AgreedTerms.requireInForce(
          hearing, hearing.approachOf(host, it.series().approach()), it.date());
    }
    IssuanceLaw.requireSeries(hearing, it.series(), it.date());
    UnderlyingLock.requireNotOfThisLedger(hearing, it.sourceUnits());
    UnitRange units = IssuanceLaw.nextUnits(hearing, it.series(), it.sourceUnits().quantity());
    UnderlyingLock.takeProven(hearing, it.sourceUnits(), units.quantity());
    UnitBlock block =
        IssuanceLaw.record(
            hearing,
            units,
            it.account(),
            it.mitigationType(),
            Optional.of(it.sourceUnits()),
            it.date());
    UnitBook.create(hearing, arrived(hearing, it, block));
    hearing.tell(
        new UnitEvent.UnitsImported(units, it.account(), it.source(), it.sender(), it.date()));
    return units;
  }

  /**
   * What the terms of the approach take from an issuance, or make of it, can't be taken from one
   * that was elsewhere (CA-8, CA-13).
   */
  private static void requireIssuableElsewhere(Hearing hearing, SeriesId series) {
    AgreedTerms.requireMinting(hearing, series, true);
    ApproachTerms terms = AgreedTerms.of(hearing, series.approach());
    boolean levied = terms.levies().filter(it -> it.moment() == LevyMoment.ISSUANCE).isPresent();
    hearing.require(
        !levied && terms.allocation().isEmpty(),
        ApproachRule.CA_13,
        Fact.of("units", series),
        Fact.of("approach", series.approach()));
  }

  private static void requireSound(Hearing hearing, BridgeAction.MintImported it) {
    PartyCode host = it.series().party();
    if (it.returning().isEmpty()) {
      MechanismUnits.requireOrdinaryIssuance(hearing, it.series().approach());
    }
    hearing.approachOf(host, it.series().approach());
    MechanismUnits.requireParty(hearing, it.account().party());
    Account account = hearing.account(it.account());
    hearing.requireOpen(it.date(), host, account.party());
    account
        .owner()
        .filter(acquiring -> !acquiring.equals(it.sender()))
        .ifPresent(acquiring -> ParticipationLaw.requireMayAct(hearing, acquiring, it.date()));
    hearing.require(
        !hearing.context().today().isAfter(it.deadline()),
        BridgeRule.X_3,
        Fact.of("message", it.message()),
        Fact.of("deadline", it.deadline()),
        Fact.of("today", hearing.context().today()));
    hearing.require(
        it.sourceUnits().registry().equals(it.source()),
        BridgeRule.X_7,
        Fact.of("source", it.source()),
        Fact.of("underlying", it.sourceUnits().registry()));
  }

  /** The units as they are here: under their authorization, first transferred then or now. */
  static UnitBlock arrived(Hearing hearing, BridgeAction.MintImported it, UnitBlock block) {
    PartyCode receiver = it.account().party();
    if (it.authorization().isEmpty()) {
      hearing.require(
          it.firstTransfer().isEmpty() && it.sender().equals(receiver),
          AuthorizationRule.A_7_NOT_FOUND,
          Fact.of("party", block.host()),
          Fact.of("units", block.units()));
      return block;
    }
    return settled(hearing, it, cover(hearing, it.authorization().get(), block, it.date()));
  }

  /** Units under an authorization, first transferred as was told, or by coming here. */
  static UnitBlock settled(Hearing hearing, BridgeAction.MintImported it, UnitBlock covered) {
    PartyCode receiver = it.account().party();
    if (it.firstTransfer().isPresent()) {
      return earlier(hearing, it.firstTransfer().get(), covered, it);
    }
    AuthorizationContent content = FirstTransfers.governing(hearing, covered, it.date());
    requireNotDueBefore(hearing, content, covered);
    if (it.sender().equals(receiver) || receiver.equals(covered.host())) {
      return covered;
    }
    TransferLaw.requireParty(hearing, content, covered, receiver);
    if (!FirstTransfers.isByTransfer(content)) {
      return covered;
    }
    hearing.require(
        AgreedTerms.of(hearing, content.approach())
            .levies()
            .filter(levies -> levies.moment() == LevyMoment.FIRST_TRANSFER)
            .isEmpty(),
        ApproachRule.CA_13,
        Fact.of("units", covered.units()),
        Fact.of("approach", content.approach()));
    return FirstTransfers.record(
        hearing,
        covered,
        FirstTransferEvent.INTERNATIONAL_TRANSFER,
        it.date(),
        Optional.of(receiver),
        Optional.empty());
  }

  private static UnitBlock cover(
      Hearing hearing, AuthorizationId id, UnitBlock block, LocalDate date) {
    Authorization authorization = AuthorizationLaw.existing(hearing, block.host(), id);
    hearing.require(
        authorization.content().approach().equals(block.units().series().approach()),
        AuthorizationRule.A_7_NOT_COVERED,
        Fact.of("units", block.units()),
        Fact.of("party", authorization.party()),
        Fact.of("approach", authorization.content().approach()));
    AuthorizationLaw.requireVintage(hearing, authorization.content(), block.units());
    hearing.tell(new UnitEvent.UnitsAuthorized(block.units(), authorization.ref(), date));
    return block.coveredBy(authorization.ref());
  }

  /** The first transfer that the other registry saw, booked on its day (F-4, F-10). */
  private static UnitBlock earlier(
      Hearing hearing, EarlierFirstTransfer first, UnitBlock block, BridgeAction.MintImported it) {
    hearing.requireOpen(first.date(), block.host());
    hearing.require(
        !first.date().isAfter(it.date()),
        BridgeRule.X_7,
        Fact.of("source", it.source()),
        Fact.of("firstTransfer", first.date()),
        Fact.of("date", it.date()));
    UnitBlock reserved = FirstTransfers.reserve(hearing, block, first.date());
    TransferLaw.requireParty(
        hearing, FirstTransfers.fixedContent(hearing, reserved), block, it.account().party());
    Optional<PartyCode> acquiring =
        first.event() == FirstTransferEvent.INTERNATIONAL_TRANSFER
            ? Optional.of(it.account().party())
            : Optional.empty();
    return FirstTransfers.book(
        hearing, reserved, first.event(), first.date(), acquiring, Optional.empty());
  }

  /**
   * Where authorization or issuance is the first transfer, it has happened before they came, and
   * the other registry has to say when.
   */
  private static void requireNotDueBefore(
      Hearing hearing, AuthorizationContent content, UnitBlock block) {
    FirstTransferEvent event = content.oimpEvent().orElse(FirstTransferEvent.USE_OR_CANCELLATION);
    hearing.require(
        event != FirstTransferEvent.AUTHORISATION && event != FirstTransferEvent.ISSUANCE,
        BridgeRule.X_7,
        Fact.of("units", block.units()),
        Fact.of("definition", event));
  }
}
