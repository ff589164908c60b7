package article6.node.report;

import article6.contracts.domain.PartyCode;
import article6.contracts.event.UnitEvent;
import article6.node.chain.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of international transfers between pairs of Parties. */
public final class Flows {
  private Flows() {}

  /** All pairs between which units moved, ordered by sender and receiver. */
  public static List<Flow> of(Iterable<RecordedEvent> events) {
    Map<PartyCode, Map<PartyCode, Flow>> bySender = new TreeMap<>();
    for (RecordedEvent recorded : events) {
      if (recorded.event() instanceof UnitEvent.UnitsTransferred moved && moved.isInternational()) {
        long units = moved.units().quantity();
        PartyCode from = moved.from().party();
        PartyCode to = moved.to().party();
        bySender
            .computeIfAbsent(from, _ -> new TreeMap<>())
            .merge(to, new Flow(from, to, units, moved.first() ? units : 0, 1), Flow::plus);
      }
    }
    return bySender.values().stream().flatMap(flows -> flows.values().stream()).toList();
  }
}
