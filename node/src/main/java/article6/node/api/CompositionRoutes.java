package article6.node.api;

import static article6.node.api.Parameter.AT;
import static article6.node.api.Parameter.OF_PARTY;

import article6.contracts.domain.PartyCode;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import article6.node.report.EventHistory;
import article6.node.report.HeldSum;
import article6.node.report.Moment;
import java.util.List;
import java.util.Optional;

/** What holdings are made of. */
final class CompositionRoutes {
  private final LedgerReader ledger;
  private final FewAtOnce few =
      new FewAtOnce(
          ApiLimits.REPORTS_AT_ONCE_MAX,
          "%d replays of history run already".formatted(ApiLimits.REPORTS_AT_ONCE_MAX));

  CompositionRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/holdings/composition",
                "holdingsComposition",
                "Units held, by vintage and by what they are authorised for.",
                OF_PARTY,
                AT)
            .returnsPageOf(HeldSum.class, request -> few.run(() -> Page.all(sums(request)))));
  }

  private List<HeldSum> sums(Request request) {
    Optional<PartyCode> party = request.find(OF_PARTY);
    Moment moment =
        request.find(AT).map(day -> Moment.endOf(day, Moment.Basis.EFFECTIVE)).orElse(Moment.NOW);
    return ledger.readAt(
        (head, state) ->
            HeldSum.at(
                state,
                new EventHistory(ledger, head.height()),
                moment,
                account -> party.map(account.party()::equals).orElse(true)));
  }
}
