package article6.node.report;

import article6.node.chain.EventCursor;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** All events of a ledger up to a block, read page by page as they are needed. */
public final class EventHistory implements Iterable<RecordedEvent> {
  private final LedgerReader ledger;
  private final long height;

  /**
   * @param height of the last block to tell of, so that events and a state of that block agree
   */
  public EventHistory(LedgerReader ledger, long height) {
    this.ledger = ledger;
    this.height = height;
  }

  @Override
  public Iterator<RecordedEvent> iterator() {
    return new Pages();
  }

  private final class Pages implements Iterator<RecordedEvent> {
    private EventCursor after = EventCursor.START;
    private List<RecordedEvent> page = List.of();
    private int next;
    private boolean atEnd;

    @Override
    public boolean hasNext() {
      if (next == page.size() && !atEnd) {
        page = ledger.events(after, LedgerReader.EVENTS_MAX);
        next = 0;
        atEnd = page.isEmpty();
      }
      return next < page.size() && page.get(next).height() <= height;
    }

    @Override
    public RecordedEvent next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no event after " + after);
      }
      RecordedEvent event = page.get(next++);
      after = event.cursor();
      return event;
    }
  }
}
