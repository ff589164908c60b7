package article6.node.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.PartyEvent;
import article6.node.chain.EventCursor;
import article6.node.chain.LedgerReader;
import article6.node.chain.RecordedEvent;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventHistoryTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_000, 2_345})
  void everyEventComesOnceAndInOrderWhateverThePages(int count) {
    List<RecordedEvent> events = events(count);

    assertThat(new EventHistory(ledgerOf(events), Long.MAX_VALUE))
        .containsExactlyElementsOf(events);
  }

  @Test
  void blocksAfterTheHeightAreNotTold() {
    List<RecordedEvent> events = events(1_500);

    assertThat(new EventHistory(ledgerOf(events), 1_200))
        .containsExactlyElementsOf(events.subList(0, 1_200));
  }

  @Test
  void itCanBeReadAgainAndEndsWithAnError() {
    EventHistory history = new EventHistory(ledgerOf(events(3)), Long.MAX_VALUE);
    Iterator<RecordedEvent> iterator = history.iterator();
    iterator.forEachRemaining(_ -> {});

    assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
    assertThat(history).hasSize(3);
  }

  private static List<RecordedEvent> events(int count) {
    return LongStream.rangeClosed(1, count)
        .mapToObj(
            height ->
                new RecordedEvent(
                    height,
                    0,
                    0,
                    Hash.ZERO,
                    height,
                    false,
                    new PartyEvent.PartyAdmitted(new PartyCode("CHE"), "Switzerland")))
        .toList();
  }

  /** A ledger that answers nothing but pages of events. */
  private static LedgerReader ledgerOf(List<RecordedEvent> events) {
    return (LedgerReader)
        Proxy.newProxyInstance(
            LedgerReader.class.getClassLoader(),
            new Class<?>[] {LedgerReader.class},
            (_, method, arguments) -> {
              if (!method.getName().equals("events")) {
                throw new UnsupportedOperationException(method.getName());
              }
              EventCursor after = (EventCursor) arguments[0];
              int limit = (Integer) arguments[1];
              return new ArrayList<>(
                  events.stream()
                      .filter(event -> event.cursor().compareTo(after) > 0)
                      .limit(limit)
                      .toList());
            });
  }
}
