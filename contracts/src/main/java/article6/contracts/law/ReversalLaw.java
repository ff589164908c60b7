package article6.contracts.law;

import article6.contracts.action.ActivityAction;
import article6.contracts.domain.AccountId;
import article6.contracts.domain.ActivityId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.MechanismAccountKind;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.MechanismEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Mechanism;
import article6.contracts.state.MechanismActivity;
import article6.contracts.state.Reversal;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.ReversalKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Releases of what was stored, the buffer pool that stands in for them, and what participants owe
 * it for those they could have avoided (64-12). Cancelling buffer units adjusts nothing: the host
 * has adjusted for the units that the reversal undid, and they are the ones made good.
 */
final class ReversalLaw {
  private static final int YEARS_BETWEEN_ASSESSMENTS = 5;

  private ReversalLaw() {}

  /** Where something stored can be released, units are issued on a fresh assessment only. */
  static void requireFreshAssessment(Hearing hearing, MechanismActivity activity, LocalDate date) {
    LocalDate due = activity.riskAssessed().plusYears(YEARS_BETWEEN_ASSESSMENTS);
    hearing.require(
        activity.bufferPerMille() == 0 || !date.isAfter(due),
        MechanismRule.M64_12_RISK,
        Fact.of("activity", activity.id()),
        Fact.of("date", date),
        Fact.of("until", due));
  }

  static void assess(Hearing hearing, ActivityAction.AssessReversalRisk it) {
    MechanismActivity activity = ActivityLaw.registered(hearing, it.activity());
    hearing.requireOpen(it.date(), activity.host());
    hearing.require(
        ActivityLaw.isBufferShare(it.bufferPerMille())
            && !it.date().isBefore(activity.riskAssessed()),
        MechanismRule.M64_14_ACTIVITY,
        Fact.of("activity", it.activity()),
        Fact.of("host", activity.host()),
        Fact.of("bufferPerMille", it.bufferPerMille()));
    hearing.put(
        Tables.ACTIVITIES, it.activity(), activity.assessed(it.bufferPerMille(), it.date()));
    hearing.tell(
        new MechanismEvent.ReversalRiskAssessed(it.activity(), it.bufferPerMille(), it.date()));
  }

  static void record(Hearing hearing, ActivityAction.RecordReversal it) {
    MechanismActivity activity = ActivityLaw.registered(hearing, it.activity());
    hearing.requireOpen(it.date(), activity.host());
    hearing.require(
        it.quantity() >= 1 && it.quantity() <= UnitRange.SERIAL_MAX,
        UnitRule.I_5,
        Fact.of("quantity", it.quantity()));
    hearing.require(
        !it.date().isBefore(activity.creditingFrom())
            && !it.date().isAfter(activity.monitoredUntil()),
        MechanismRule.M64_12,
        Fact.of("activity", it.activity()),
        Fact.of("date", it.date()),
        Fact.of("until", activity.monitoredUntil()));
    MechanismActivity after = activity.withOneMoreReversal();
    int number = after.reversals();
    hearing.put(Tables.ACTIVITIES, it.activity(), after);
    hearing.put(
        Tables.REVERSALS,
        new ReversalKey(it.activity(), number),
        new Reversal(
            it.activity(), number, it.quantity(), it.avoidable(), it.reason(), it.date(), 0, 0));
    hearing.tell(
        new MechanismEvent.ReversalRecorded(
            it.activity(), number, it.quantity(), it.avoidable(), it.date()));
  }

  static void compensate(Hearing hearing, ActivityAction.CompensateReversal it) {
    Mechanism mechanism = MechanismLaw.established(hearing);
    Reversal reversal = recorded(hearing, it.activity(), it.reversal(), it.date());
    hearing.requireOpen(it.date(), mechanism.operator(), it.units().series().party());
    hearing.require(
        it.units().quantity() <= reversal.uncompensated(),
        MechanismRule.M64_12_BUFFER,
        Fact.of("units", it.units()),
        Fact.of("uncompensated", reversal.uncompensated()));
    String purpose = it.activity() + " #" + it.reversal();
    for (UnitBlock block :
        UnitBook.takeFrom(hearing, mechanism.bufferPool(), it.units(), it.date())) {
      A64IssuanceLaw.cancel(hearing, block, CancellationKind.BUFFER, purpose, it.date());
    }
    put(hearing, reversal.compensatedBy(it.units().quantity()));
    hearing.tell(
        new MechanismEvent.ReversalCompensated(
            it.activity(), it.reversal(), it.units(), it.date()));
  }

  static void replenish(Hearing hearing, ActivityAction.ReplenishBuffer it) {
    Mechanism mechanism = MechanismLaw.established(hearing);
    MechanismActivity activity = ActivityLaw.registered(hearing, it.activity());
    Reversal reversal = recorded(hearing, it.activity(), it.reversal(), it.date());
    hearing.requireOpen(
        it.date(), mechanism.operator(), it.from().party(), it.units().series().party());
    Optional<MechanismAccountKind> from = MechanismUnits.kind(hearing, it.from());
    hearing.require(
        it.units().quantity() <= reversal.outstanding()
            && from.equals(Optional.of(MechanismAccountKind.HOLDING))
            && activity.isParticipants(hearing.account(it.from())),
        MechanismRule.M64_12_REPLENISH,
        Fact.of("units", it.units()),
        Fact.of("account", it.from()),
        Fact.of("outstanding", reversal.outstanding()));
    AccountId pool = mechanism.bufferPool();
    for (UnitBlock block : UnitBook.takeFrom(hearing, it.from(), it.units(), it.date())) {
      hearing.require(
          !MechanismUnits.isCer(hearing, block),
          MechanismRule.M64_12_REPLENISH,
          Fact.of("units", block.units()),
          Fact.of("account", it.from()),
          Fact.of("outstanding", reversal.outstanding()));
      UnitBook.move(hearing, block, pool, it.date());
      hearing.tell(
          new UnitEvent.UnitsTransferred(block.units(), it.from(), pool, false, it.date()));
    }
    Reversal after = reversal.replenishedBy(it.units().quantity());
    put(hearing, after);
    hearing.tell(
        new MechanismEvent.BufferReplenished(
            it.activity(), it.reversal(), it.units(), after.outstanding(), it.date()));
  }

  private static Reversal recorded(
      Hearing hearing, ActivityId activity, int number, LocalDate date) {
    Optional<Reversal> reversal = hearing.find(Tables.REVERSALS, new ReversalKey(activity, number));
    hearing.require(
        reversal.isPresent() && !date.isBefore(reversal.get().date()),
        MechanismRule.M64_12,
        Fact.of("activity", activity),
        Fact.of("date", date),
        Fact.of("reversal", number));
    return reversal.orElseThrow();
  }

  private static void put(Hearing hearing, Reversal reversal) {
    hearing.put(
        Tables.REVERSALS, new ReversalKey(reversal.activity(), reversal.number()), reversal);
  }
}
