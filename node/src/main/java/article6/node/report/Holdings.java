package article6.node.report;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.node.chain.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Holdings at any instant of history, by exact replay. */
public final class Holdings {
  private Holdings() {}

  /**
   * Who held what.
   *
   * @param events all of them from the first on, in their order
   * @param whose accounts to tell of
   */
  public static List<Holding> at(
      Iterable<RecordedEvent> events, Moment moment, Predicate<AccountId> whose) {
    return of(livesAt(events, moment), whose);
  }

  static UnitLives livesAt(Iterable<RecordedEvent> events, Moment moment) {
    UnitLives lives = new UnitLives();
    for (RecordedEvent recorded : events) {
      if (recorded.event() instanceof UnitEvent event && moment.includes(recorded, event)) {
        lives.apply(recorded);
      }
    }
    return lives;
  }

  private static List<Holding> of(UnitLives lives, Predicate<AccountId> whose) {
    Map<AccountId, Map<SeriesId, List<UnitRange>>> ranges = new TreeMap<>();
    lives
        .all()
        .filter(run -> run.isHeld() && whose.test(run.holder()))
        .forEach(
            run ->
                add(
                    ranges
                        .computeIfAbsent(run.holder(), _ -> new TreeMap<>())
                        .computeIfAbsent(run.units().series(), _ -> new ArrayList<>()),
                    run.units()));
    List<Holding> holdings = new ArrayList<>();
    ranges.forEach(
        (account, bySeries) ->
            bySeries.forEach(
                (series, each) -> holdings.add(new Holding(account, series, List.copyOf(each)))));
    return List.copyOf(holdings);
  }

  private static void add(List<UnitRange> ranges, UnitRange more) {
    boolean adjacent = !ranges.isEmpty() && ranges.getLast().last() + 1 == more.first();
    if (adjacent) {
      UnitRange before = ranges.removeLast();
      ranges.add(new UnitRange(more.series(), before.first(), more.last()));
    } else {
      ranges.add(more);
    }
  }
}
