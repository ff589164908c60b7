package article6.contracts.law;

import article6.contracts.action.MechanismAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.CerKind;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.MechanismEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.CerBatch;
import article6.contracts.state.Mechanism;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * CERs of the clean development mechanism, which may be used towards first NDCs (64-10). Their
 * vintage marks them as from before 2021; they are the one exception to U-1. No host adjusts for
 * them, nothing is levied, and what a Party uses of them is no ITMO and so in no adjustment.
 */
final class CerLaw {
  private static final LocalDate FIRST_REGISTRATION = LocalDate.of(2013, 1, 1);

  /** The periods of first NDCs began by 2021, those of the next ones after. */
  private static final int FIRST_NDC_BEGINS_BY = 2021;

  private CerLaw() {}

  static void record(Hearing hearing, MechanismAction.RecordCers it) {
    Mechanism mechanism = MechanismLaw.established(hearing);
    PartyCode host = it.series().party();
    hearing.party(host);
    MechanismUnits.requireParty(hearing, host);
    hearing.requireOpen(it.date(), it.account().party(), mechanism.operator());
    hearing.require(
        it.series().equals(mechanism.series(host, it.series().vintage()))
            && FIRST_REGISTRATION.getYear() <= it.series().vintage()
            && it.series().vintage() <= MechanismUnits.LAST_CER_VINTAGE
            && it.cerKind() == CerKind.CER
            && !it.registered().isBefore(FIRST_REGISTRATION),
        MechanismRule.M64_10,
        Fact.of("activity", it.activity()),
        Fact.of("registered", it.registered()),
        Fact.of("vintage", it.series().vintage()),
        Fact.of("kind", it.cerKind()));
    hearing.account(it.account());
    hearing.require(
        MechanismUnits.kind(hearing, it.account())
            .equals(Optional.of(MechanismAccountKind.HOLDING)),
        MechanismRule.M64_10_HELD,
        Fact.of("units", it.cers().firstId()),
        Fact.of("account", it.account()));
    long quantity = it.cers().quantity();
    UnitRange units = IssuanceLaw.nextUnits(hearing, it.series(), quantity);
    UnderlyingLock.take(hearing, it.cers(), quantity);
    hearing.put(
        Tables.CER_BATCHES,
        new SerialKey(it.series(), units.first()),
        new CerBatch(units, it.activity(), it.registered(), it.date()));
    UnitBook.create(
        hearing,
        IssuanceLaw.record(
            hearing,
            units,
            it.account(),
            MitigationType.EMISSION_REDUCTIONS,
            Optional.of(it.cers()),
            it.date()));
    hearing.tell(new MechanismEvent.CersRecorded(it.activity(), units, it.date()));
  }

  /** A Party, the host too, uses CERs towards its first NDC: for a year within it, once. */
  static void use(Hearing hearing, UnitBlock block, UnitAction.UseTowardsNdc it) {
    CaseFlags.check(hearing, block);
    PartyCode user = it.account().party();
    Optional<Ndc> ndc = Ndcs.covering(hearing.state(), user, it.year());
    hearing.require(
        ndc.isPresent() && ndc.get().firstYear() <= FIRST_NDC_BEGINS_BY,
        MechanismRule.M64_10_USE,
        Fact.of("units", block.units()),
        Fact.of("party", user),
        Fact.of("year", it.year()));
    UnitBook.retire(hearing, block, UnitStatus.USED_TOWARDS_NDC, it.date());
    hearing.tell(
        new UnitEvent.UnitsUsedTowardsNdc(block.units(), it.account(), it.year(), it.date()));
  }
}
