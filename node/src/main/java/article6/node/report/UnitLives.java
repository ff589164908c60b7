package article6.node.report;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.UnitEvent;
import article6.node.chain.RecordedEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All units and what became of them, folded from events one by one in their order. It takes the
 * memory of the runs, not of the events.
 *
 * <p>Leaving out every act after some day gives the exact state of that day, because acts on the
 * same units are recorded in the order of their dates (D-3). The one event that may be dated before
 * the units exist is a first transfer by authorisation of units issued later (F-5); it moves
 * nothing, and is passed over while they don't.
 */
public final class UnitLives {
  private final Map<SeriesId, NavigableMap<Long, UnitRun>> bySeries = new HashMap<>();

  /**
   * @throws IllegalStateException when the event can't follow on those before it: events are
   *     missing
   */
  public void apply(RecordedEvent recorded) {
    if (!(recorded.event() instanceof UnitEvent event)) {
      return;
    }
    Act act = Act.of(recorded);
    switch (event) {
      case UnitEvent.UnitsIssued it -> issue(it, act);
      case UnitEvent.UnitsAuthorized it ->
          change(it.units(), run -> run.under(it.authorization(), run.firstTransferred()));
      case UnitEvent.FirstTransferred it -> {
        if (exists(it.units())) {
          change(it.units(), run -> run.under(it.authorization(), true));
        }
      }
      case UnitEvent.UnitsTransferred it ->
          change(it.units(), run -> held(run, it.from()).heldBy(it.to(), act));
      case UnitEvent.UnitsUsedTowardsNdc it ->
          end(it.units(), it.account(), UnitStatus.USED_TOWARDS_NDC);
      case UnitEvent.UnitsUsedForImp it -> end(it.units(), it.account(), UnitStatus.USED_FOR_IMP);
      case UnitEvent.UnitsCancelled it ->
          end(it.units(), it.account(), statusAfter(it.cancellation()));
      case UnitEvent.UnitsExported it -> end(it.units(), it.account(), UnitStatus.EXPORTED);
      case UnitEvent.UnitsReturned it ->
          change(it.units(), run -> exported(run).returned(it.account(), act));
      case UnitEvent.UnitsLocked it ->
          change(it.units(), run -> held(run, it.account()).bound(UnitStatus.LOCKED_FOR_EXPORT));
      case UnitEvent.UnitsReleased it ->
          change(it.units(), run -> held(run, it.account()).bound(UnitStatus.HELD));
      case UnitEvent.UnitsSplit _, UnitEvent.UnitsMerged _, UnitEvent.UnitsImported _ -> {
        // nobody holds more or less by it
      }
    }
  }

  /** The runs that make up exactly this range. */
  public List<UnitRun> runs(UnitRange range) {
    NavigableMap<Long, UnitRun> runs = bySeries.getOrDefault(range.series(), new TreeMap<>());
    List<UnitRun> found = new ArrayList<>();
    long next = range.first();
    while (next <= range.last()) {
      Map.Entry<Long, UnitRun> entry = runs.floorEntry(next);
      if (entry == null || entry.getValue().units().last() < next) {
        throw new IllegalStateException(range.series().unitId(next) + " was never issued");
      }
      UnitRun run = entry.getValue();
      long last = Math.min(run.units().last(), range.last());
      found.add(run.part(next, last));
      next = last + 1;
    }
    return found;
  }

  /** All runs, series by series, in the order of their serials. */
  public Stream<UnitRun> all() {
    return bySeries.keySet().stream()
        .sorted(Comparator.comparing(SeriesId::toString))
        .flatMap(series -> runsOf(series).values().stream());
  }

  private NavigableMap<Long, UnitRun> runsOf(SeriesId series) {
    return bySeries.computeIfAbsent(series, _ -> new TreeMap<>());
  }

  private boolean exists(UnitRange units) {
    Map.Entry<Long, UnitRun> entry = runsOf(units.series()).floorEntry(units.first());
    return entry != null && entry.getValue().units().contains(units.first());
  }

  private void issue(UnitEvent.UnitsIssued it, Act act) {
    NavigableMap<Long, UnitRun> runs = runsOf(it.units().series());
    Map.Entry<Long, UnitRun> before = runs.floorEntry(it.units().last());
    if (before != null && before.getValue().units().overlaps(it.units())) {
      throw new IllegalStateException(it.units() + " were issued twice");
    }
    runs.put(
        it.units().first(),
        new UnitRun(
            it.units(),
            it.units().first(),
            it.account(),
            UnitStatus.HELD,
            Optional.empty(),
            false,
            Optional.of(act)));
  }

  private void end(UnitRange units, AccountId holder, UnitStatus status) {
    change(units, run -> held(run, holder).ended(status));
  }

  private static UnitStatus statusAfter(CancellationKind cancellation) {
    return switch (cancellation) {
      case OTHER_PURPOSES -> UnitStatus.CANCELLED_FOR_OP;
      case VOLUNTARY_OMGE, MANDATORY_OMGE -> UnitStatus.CANCELLED_FOR_OMGE;
      case OTHER -> UnitStatus.CANCELLED_OTHER;
      case BUFFER -> UnitStatus.CANCELLED_FOR_REVERSAL;
      case ADMINISTRATIVE -> UnitStatus.REPLACED;
    };
  }

  private static UnitRun held(UnitRun run, AccountId holder) {
    if (!run.isHeld() || !run.holder().equals(holder)) {
      throw new IllegalStateException(
          run.units() + " are " + run.status() + " with " + run.holder() + ", not " + holder);
    }
    return run;
  }

  private static UnitRun exported(UnitRun run) {
    if (run.status() != UnitStatus.EXPORTED) {
      throw new IllegalStateException(run.units() + " were not exported, but " + run.status());
    }
    return run;
  }

  private void change(UnitRange range, UnaryOperator<UnitRun> step) {
    NavigableMap<Long, UnitRun> runs = runsOf(range.series());
    List<UnitRun> before = runs(range);
    cutAt(runs, range.first());
    cutAt(runs, range.last() + 1);
    for (UnitRun run : before) {
      runs.put(run.units().first(), step.apply(run));
    }
    join(runs, range);
  }

  private static void cutAt(NavigableMap<Long, UnitRun> runs, long serial) {
    Map.Entry<Long, UnitRun> entry = runs.lowerEntry(serial);
    if (entry != null && entry.getValue().units().last() >= serial) {
      UnitRun run = entry.getValue();
      runs.put(run.units().first(), run.part(run.units().first(), serial - 1));
      runs.put(serial, run.part(serial, run.units().last()));
    }
  }

  /** Puts together what has become equal, within the range and at both of its ends. */
  private static void join(NavigableMap<Long, UnitRun> runs, UnitRange range) {
    Map.Entry<Long, UnitRun> entry = runs.lowerEntry(range.first());
    Map.Entry<Long, UnitRun> at = entry != null ? entry : runs.ceilingEntry(range.first());
    while (at != null && at.getKey() <= range.last()) {
      Map.Entry<Long, UnitRun> next = runs.higherEntry(at.getKey());
      if (next != null && at.getValue().continuesIn(next.getValue())) {
        runs.remove(next.getKey());
        runs.put(at.getKey(), at.getValue().part(at.getKey(), next.getValue().units().last()));
        at = runs.floorEntry(at.getKey());
      } else {
        at = next;
      }
    }
  }
}
