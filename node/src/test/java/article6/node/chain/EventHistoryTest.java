package article6.node.chain;

import static article6.contracts.law.Samples.SERIES;
import static article6.contracts.law.Samples.SWISS;
import static article6.contracts.law.Samples.THAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.domain.Purpose;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.event.PartyEvent;
import article6.contracts.law.Samples;
import article6.contracts.state.Authorization;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The E-Bus units of Thailand travel to Switzerland, and the history tells it. */
class EventHistoryTest {
  @TempDir Path folder;
  private TestChain net;

  @BeforeEach
  void playTheHistory() {
    net = TestChain.open(folder, "CHE", "THA");
    net.commit(
        net.openAccount(THAI.value()),
        net.openAccount(SWISS.value()),
        net.transaction(Samples.approach(), "CHE.authoriser-1", "THA.authoriser-1"));
    net.commit(
        net.transaction(
            Samples.authorize(Samples.content(Purpose.NDC)),
            "THA.authoriser-1",
            "THA.authoriser-2"));
    net.commit(net.transaction(Samples.issue(Samples.E_BUS), "THA.registrar"));
    net.commit(
        net.transaction(
            Samples.transfer(Samples.units(1, Samples.E_BUS), THAI, SWISS),
            "THA.registrar",
            "CHE.registrar"));
  }

  @AfterEach
  void close() {
    net.close();
  }

  @Test
  void aReaderThatResumesWithTheCursorMissesNothingAndSeesNothingTwice() {
    List<RecordedEvent> whole = net.reader.events(EventCursor.START, LedgerReader.EVENTS_MAX);
    List<RecordedEvent> paged = new ArrayList<>();
    EventCursor cursor = EventCursor.START;
    while (true) {
      List<RecordedEvent> page = net.reader.events(cursor, 3);
      if (page.isEmpty()) {
        break;
      }
      paged.addAll(page);
      cursor = EventCursor.parse(page.getLast().cursor().toString());
    }
    assertThat(paged).isEqualTo(whole);
    assertThat(whole).extracting(RecordedEvent::cursor).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void theLifeOfASeriesIsToldInOrderAndMarkedAsRecordedLater() {
    List<RecordedEvent> life =
        net.reader.unitEvents(SERIES, EventCursor.START, LedgerReader.EVENTS_MAX);

    assertThat(life)
        .extracting(event -> event.event().kind())
        .containsSubsequence("UnitsIssued", "UnitsTransferred");
    assertThat(life).allMatch(RecordedEvent::backDated);
    assertThat(net.reader.unitEvents(SERIES, life.getFirst().cursor(), 1))
        .containsExactly(life.get(1));
  }

  @Test
  void theVersionsOfAnAuthorizationAreFoundWithoutReadingOthers() {
    Authorization only = net.reader.read(Tables.AUTHORIZATIONS::all).getFirst();
    List<RecordedEvent> recorded =
        net.reader.authorizationEvents(only.party(), only.id(), LedgerReader.EVENTS_MAX);

    assertThat(recorded)
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.event())
                    .isInstanceOf(AuthorizationEvent.AuthorizationRecorded.class));
    assertThat(net.reader.events(EventCursor.START, LedgerReader.EVENTS_MAX)).containsAll(recorded);
    assertThat(net.reader.authorizationEvents(SWISS.party(), only.id(), 1)).isEmpty();
  }

  @Test
  void theEventsOfATransactionCanBeToldApart() {
    IncomingTransaction one = net.openAccount("CHE-ONE");
    IncomingTransaction two = net.openAccount("CHE-TWO");
    net.commit(one, two);

    TransactionLocation location = net.reader.locate(two.id()).orElseThrow();

    assertThat(net.reader.eventsOf(location))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.transactionId()).isEqualTo(two.id());
              assertThat(event.event()).isInstanceOf(PartyEvent.AccountOpened.class);
              assertThat(event.backDated()).isFalse();
            });
  }

  @Test
  void theSumsOfTheSeriesAddUpAfterEveryBlock() {
    Optional<Supply> supply = net.reader.read(state -> Tables.SUPPLIES.get(state, SERIES));
    assertThat(supply).hasValue(new Supply(Samples.E_BUS, Samples.E_BUS, 0, 0));
  }

  @Test
  void aCursorIsWrittenAndReadInOneForm() {
    assertThat(EventCursor.parse("17.0.2")).isEqualTo(new EventCursor(17, 0, 2));
    assertThat(new EventCursor(17, 0, 2)).hasToString("17.0.2");
    assertThatThrownBy(() -> EventCursor.parse("17.0"))
        .hasMessageContaining("is not an event cursor");
    assertThatThrownBy(() -> EventCursor.parse("17.0.99999999999"))
        .hasMessageContaining("is not an event cursor");
  }
}
