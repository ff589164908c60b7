package article6.node.api;

import static article6.node.api.Parameter.OF_PARTY;

import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.api.BookViews.AdjustmentSums;
import article6.node.api.BookViews.BalanceDetail;
import article6.node.api.BookViews.FlowSums;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import article6.node.report.Balances;
import java.time.Instant;
import java.util.List;

/** Corresponding adjustments, balances and flows: projections of the blocks. */
final class BalanceRoutes {
  private static final Parameter<ElapsedYears> ELAPSED_YEARS =
      Parameter.query(
          "elapsed",
          "which years count as elapsed when a cumulative amount is averaged",
          "INVENTORY_YEARS",
          ElapsedYears::valueOf);

  private final LedgerReader ledger;
  private final FlowLedger flows;

  BalanceRoutes(LedgerReader ledger) {
    this.ledger = ledger;
    this.flows = new FlowLedger(ledger);
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/adjustments",
                "adjustments",
                "Corresponding adjustments summed up, by Party, metric and year.",
                OF_PARTY)
            .returnsPageOf(AdjustmentSums.class, this::adjustments),
        Route.get(
                "/v1/balances",
                "balances",
                "Emissions balances through each NDC period, metric by metric; of a Party that has"
                    + " stated no NDC the sums alone.",
                OF_PARTY,
                ELAPSED_YEARS)
            .returnsPageOf(BalanceDetail.class, this::balances),
        Route.get(
                "/v1/flows", "flows", "What moved between Parties, and what became of it, in sums.")
            .returns(FlowSums.class, request -> flows.flows()));
  }

  private Page<AdjustmentSums> adjustments(Request request) {
    return ledger.read(
        state ->
            Page.all(
                parties(state, request).stream()
                    .flatMap(party -> Balances.sums(state, party.code()).stream())
                    .map(each -> new AdjustmentSums(each.party(), each.metric(), each.sums()))
                    .toList()));
  }

  private Page<BalanceDetail> balances(Request request) {
    return ledger.readAt(
        (head, state) ->
            Page.all(
                parties(state, request).stream()
                    .flatMap(
                        party ->
                            Balances.of(
                                    state,
                                    party.code(),
                                    request
                                        .find(ELAPSED_YEARS)
                                        .orElse(ElapsedYears.INVENTORY_YEARS),
                                    Instant.ofEpochMilli(head.timeMillis()))
                                .stream()
                                .map(balance -> BalanceDetail.of(party, balance)))
                    .toList()));
  }

  private static List<Party> parties(StateView state, Request request) {
    return request
        .find(OF_PARTY)
        .map(code -> Tables.PARTIES.get(state, code).stream().toList())
        .orElseGet(() -> Tables.PARTIES.all(state));
  }
}
