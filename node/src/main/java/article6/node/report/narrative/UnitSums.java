package article6.node.report.narrative;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.CancellationKind;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.SeriesId;
import article6.contracts.event.UnitEvent;
import article6.node.chain.RecordedEvent;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Party first transferred and used, by approach, host, user and vintage (¶23(j)), and what
 * was cancelled for overall mitigation (¶22(k)).
 */
final class UnitSums {
  /** What became of units. */
  enum Act {
    FIRST_TRANSFERRED,
    USED
  }

  /**
   * One sum.
   *
   * @param other the acquiring Party, or the user; empty where there is none
   * @param year in which they were first transferred, or for which they are used
   */
  record Key(Act act, SeriesId series, String other, int year) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::act)
            .thenComparing(key -> key.series().toString())
            .thenComparing(Key::other)
            .thenComparingInt(Key::year);
  }

  private final Map<Key, Long> sums = new TreeMap<>(Key.ORDER);
  private final Map<ApproachId, Long> overallMitigation = new TreeMap<>();

  private UnitSums() {}

  static UnitSums of(PartyCode party, Iterable<RecordedEvent> events) {
    UnitSums sums = new UnitSums();
    for (RecordedEvent recorded : events) {
      if (recorded.event() instanceof UnitEvent event) {
        sums.add(party, event);
      }
    }
    return sums;
  }

  private void add(PartyCode party, UnitEvent event) {
    long units = event.units().quantity();
    SeriesId series = event.units().series();
    switch (event) {
      case UnitEvent.FirstTransferred it when series.party().equals(party) -> {
        String other = it.acquiring().map(PartyCode::value).orElse("");
        sums.merge(
            new Key(Act.FIRST_TRANSFERRED, series, other, it.date().getYear()), units, Long::sum);
      }
      case UnitEvent.UnitsUsedTowardsNdc it when it.party().equals(party) ->
          sums.merge(new Key(Act.USED, series, party.value(), it.year()), units, Long::sum);
      case UnitEvent.UnitsCancelled it
          when it.cancellation() == CancellationKind.VOLUNTARY_OMGE
              && (it.account().party().equals(party) || series.party().equals(party)) ->
          overallMitigation.merge(series.approach(), units, Long::sum);
      default -> {}
    }
  }

  Map<Key, Long> all() {
    return sums;
  }

  long sum(Act act, ApproachId approach) {
    return sums.entrySet().stream()
        .filter(each -> each.getKey().act() == act)
        .filter(each -> each.getKey().series().approach().equals(approach))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  long overallMitigation(ApproachId approach) {
    return overallMitigation.getOrDefault(approach, 0L);
  }
}
