package article6.node.api;

import static article6.node.api.Parameter.OF_PARTY;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.Tables;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import article6.node.report.calendar.Deadline;
import article6.node.report.calendar.DeadlineCalendar;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When Parties owe what. */
final class CalendarRoutes {
  private static final int YEAR_MIN = 2024;
  private static final int YEAR_MAX = 9999;

  private static final Parameter<Integer> LAST_REPORT =
      Parameter.query(
          "lastReport",
          "year of the transparency report on the last NDC year; the regular one when left out",
          "2032",
          text -> (int) Parameter.number(text, YEAR_MIN, YEAR_MAX));

  private final LedgerReader ledger;

  CalendarRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/deadlines",
                "deadlines",
                "What Parties owe and by when, as seen from the time of the newest block.",
                OF_PARTY,
                LAST_REPORT)
            .returnsPageOf(Deadline.class, this::deadlines));
  }

  private Page<Deadline> deadlines(Request request) {
    Optional<PartyCode> wanted = request.find(OF_PARTY);
    Optional<Integer> lastReport = request.find(LAST_REPORT);
    return ledger.readAt(
        (head, state) ->
            Page.all(
                Tables.PARTIES.all(state).stream()
                    .filter(party -> wanted.map(party.code()::equals).orElse(true))
                    .flatMap(
                        party -> DeadlineCalendar.of(state, party, head.day(), lastReport).stream())
                    .sorted(Comparator.comparing(Deadline::due))
                    .toList()));
  }
}
