package article6.node.api;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.event.LedgerEvent;
import article6.contracts.event.UnitEvent;
import article6.node.api.BookViews.FlowSum;
import article6.node.api.BookViews.FlowSums;
import article6.node.api.BookViews.OutcomeSum;
import article6.node.chain.EventCursor;
import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums of what moved between Parties: a projection of the events that is brought up to date when
 * somebody asks, and is made anew after a restart.
 */
final class FlowLedger {
  private record Pair(PartyCode from, PartyCode to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byFrom = from.compareTo(other.from);
      return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }
  }

  private record Sum(long units, long acts) {
    Sum plus(long more) {
      return new Sum(Math.addExact(units, more), acts + 1);
    }
  }

  private final LedgerReader ledger;
  private final Map<Pair, Sum> flows = new TreeMap<>();
  private final Map<OutcomeSum.Kind, Map<Pair, Sum>> outcomes = new TreeMap<>();
  private EventCursor seen = EventCursor.START;

  FlowLedger(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /** All sums up to the newest block at the time of the call, or a later one. */
  synchronized FlowSums flows() {
    Head head = ledger.head();
    List<RecordedEvent> page;
    do {
      page = ledger.events(seen, LedgerReader.EVENTS_MAX);
      for (RecordedEvent recorded : page) {
        count(recorded.event());
        seen = recorded.cursor();
      }
    } while (page.size() == LedgerReader.EVENTS_MAX);
    List<OutcomeSum> ends = new ArrayList<>();
    outcomes.forEach(
        (kind, sums) ->
            sums.forEach(
                (pair, sum) ->
                    ends.add(new OutcomeSum(pair.from(), pair.to(), kind, sum.units()))));
    return new FlowSums(
        Math.max(head.height(), seen.height()),
        flows.entrySet().stream()
            .map(
                each ->
                    new FlowSum(
                        each.getKey().from(),
                        each.getKey().to(),
                        each.getValue().units(),
                        each.getValue().acts()))
            .toList(),
        ends);
  }

  private void count(LedgerEvent event) {
    switch (event) {
      case UnitEvent.UnitsTransferred moved when moved.isInternational() ->
          add(flows, moved.from().party(), moved.to().party(), moved.units());
      case UnitEvent.UnitsUsedTowardsNdc used ->
          end(OutcomeSum.Kind.NDC, used.units(), used.account());
      case UnitEvent.UnitsUsedForImp used -> end(OutcomeSum.Kind.IMP, used.units(), used.account());
      case UnitEvent.UnitsCancelled cancelled ->
          end(OutcomeSum.Kind.CANCELLATION, cancelled.units(), cancelled.account());
      default -> {}
    }
  }

  private void end(OutcomeSum.Kind kind, UnitRange units, AccountId account) {
    add(
        outcomes.computeIfAbsent(kind, key -> new TreeMap<>()),
        units.series().party(),
        account.party(),
        units);
  }

  private static void add(Map<Pair, Sum> sums, PartyCode from, PartyCode to, UnitRange units) {
    Pair pair = new Pair(from, to);
    sums.put(pair, sums.getOrDefault(pair, new Sum(0, 0)).plus(units.quantity()));
  }
}
