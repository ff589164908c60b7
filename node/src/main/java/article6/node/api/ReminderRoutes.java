package article6.node.api;

import static article6.node.api.Parameter.OF_PARTY;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.Tables;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import article6.node.json.Json;
import article6.node.report.calendar.DeadlineCalendar;
import article6.node.report.calendar.Reminder;
import article6.node.text.Catalogue;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reminders of deadlines, as a list and as a stream. They follow from the state and the day alone.
 * Without a day they are those of the newest block's, or of the node's own clock where that is
 * later, since a quiet ledger makes no blocks.
 */
final class ReminderRoutes {
  private static final Parameter<LocalDate> ON =
      Parameter.query(
          "on",
          "as of this day; today when left out",
          "2026-04-01",
          text -> Parameter.AT.reader().apply(text));

  private final LedgerReader ledger;
  private final InstantSource clock;

  ReminderRoutes(LedgerReader ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A reminder.
   *
   * @param message what to tell people
   */
  record ReminderDetail(Reminder reminder, String message) {}

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/reminders",
                "reminders",
                "Deadlines that are near, passed or done. With Accept: text/event-stream it is a"
                    + " stream: first what stands today, then what changes with blocks and days."
                    + " Whoever reconnects hears again what stands; the same id is the same"
                    + " reminder.",
                OF_PARTY,
                ON)
            .returnsStreamOf(
                ReminderDetail.class, Route.Feed.REMINDERS, request -> Page.all(all(request))));
  }

  private List<ReminderDetail> all(Request request) {
    Optional<PartyCode> wanted = request.find(OF_PARTY);
    Optional<LocalDate> on = request.find(ON);
    Catalogue words = request.words();
    return ledger.readAt(
        (head, state) -> {
          LocalDate day = on.orElseGet(() -> today(head.day()));
          return Tables.PARTIES.all(state).stream()
              .filter(party -> wanted.map(party.code()::equals).orElse(true))
              .flatMap(party -> DeadlineCalendar.of(state, party, day, Optional.empty()).stream())
              .flatMap(deadline -> Reminder.of(deadline).stream())
              .sorted(Comparator.comparing(Reminder::due).thenComparing(Reminder::id))
              .map(reminder -> new ReminderDetail(reminder, message(reminder, words)))
              .toList();
        });
  }

  private LocalDate today(LocalDate block) {
    LocalDate own = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return own.isAfter(block) ? own : block;
  }

  private static String message(Reminder it, Catalogue words) {
    String duty =
        words.sentence(
            "reminder.duty." + it.duty(),
            Map.of("year", String.valueOf(it.year()), "about", it.about().orElse("–")));
    return words.sentence(
        "reminder." + it.status(),
        Map.of(
            "party", words.party(it.party()),
            "duty", duty,
            "day", it.due().toString(),
            "left", words.number(it.daysLeft())));
  }

  /** Tells a reader what stands, and then what is new, until it goes or the server stops. */
  void follow(OutputStream out, Request request, HeadSignal signal)
      throws IOException, InterruptedException {
    Set<String> told = new HashSet<>();
    long height;
    do {
      height = ledger.head().height();
      List<ReminderDetail> now = all(request);
      StringBuilder messages = new StringBuilder();
      for (ReminderDetail each : now) {
        if (told.add(each.reminder().id())) {
          messages
              .append("id: ")
              .append(each.reminder().id())
              .append("\nevent: reminder\ndata: ")
              .append(Json.write(each))
              .append("\n\n");
        }
      }
      told.retainAll(Set.copyOf(now.stream().map(each -> each.reminder().id()).toList()));
      if (messages.isEmpty()) {
        EventStreams.stillHere(out);
      } else {
        EventStreams.write(out, messages.toString());
      }
    } while (signal.await(height, ApiLimits.STREAM_HEARTBEAT_MILLIS));
  }
}
