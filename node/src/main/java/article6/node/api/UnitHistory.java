package article6.node.api;

import article6.contracts.domain.UnitRange;
import article6.contracts.event.UnitEvent;
import article6.node.api.Route.Page;
import article6.node.chain.EventCursor;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened to units up to a block, in pages. It says the same for ever: later blocks are not
 * looked at.
 */
final class UnitHistory {
  /** Events looked at for one page: those of units beside the ones asked for are passed over. */
  static final int LOOKED_MAX = 10 * LedgerReader.EVENTS_MAX;

  private final LedgerReader ledger;
  private final UnitRange units;
  private final long upTo;

  /**
   * @param upTo height of the last block that counts
   */
  UnitHistory(LedgerReader ledger, UnitRange units, long upTo) {
    this.ledger = ledger;
    this.units = units;
    this.upTo = upTo;
  }

  static boolean isAbout(RecordedEvent recorded, UnitRange units) {
    return recorded.event() instanceof UnitEvent event && event.units().overlaps(units);
  }

  Page<RecordedEvent> page(EventCursor after, int limit) {
    return page(after, limit, LOOKED_MAX);
  }

  /** Ends early, with where it goes on, after so many events looked at. */
  Page<RecordedEvent> page(EventCursor after, int limit, int lookedMax) {
    EventCursor at = after;
    List<RecordedEvent> found = new ArrayList<>();
    int looked = 0;
    while (looked < lookedMax) {
      int wanted = Math.min(LedgerReader.EVENTS_MAX, lookedMax - looked);
      List<RecordedEvent> events = ledger.unitEvents(units.series(), at, wanted);
      for (RecordedEvent recorded : events) {
        if (recorded.height() > upTo) {
          return Page.all(found);
        }
        if (found.size() == limit) {
          return new Page<>(found, Optional.of(at.toString()));
        }
        if (isAbout(recorded, units)) {
          found.add(recorded);
        }
        at = recorded.cursor();
      }
      if (events.size() < wanted) {
        return Page.all(found);
      }
      looked += events.size();
    }
    return new Page<>(found, Optional.of(at.toString()));
  }
}
