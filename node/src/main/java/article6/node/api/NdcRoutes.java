package article6.node.api;

import static article6.contracts.state.Keys.text;
import static article6.node.api.Parameter.PARTY;

import article6.contracts.adjustment.ElapsedYears;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Attestations;
import article6.contracts.state.Correction;
import article6.contracts.state.InventoryFigure;
import article6.contracts.state.Ndcs;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.api.NdcViews.NdcDetail;
import article6.node.api.NdcViews.ParticipationDetail;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import article6.node.report.Balances;
import java.time.Instant;
import java.util.List;

/** Participation, NDCs and inventories of a Party, with everything they were before. */
final class NdcRoutes {
  private final LedgerReader ledger;

  NdcRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/parties/{party}/participation",
                "participation",
                "What a Party attests about its participation, its special circumstances and its"
                    + " initial reports, with their history.",
                PARTY)
            .returns(
                ParticipationDetail.class,
                request -> ledger.read(state -> participation(state, request.get(PARTY)))),
        Route.get(
                "/v1/parties/{party}/ndcs",
                "ndcs",
                "The NDC periods of a Party with the locks of method and adjustments, and every"
                    + " statement about them.",
                PARTY)
            .returns(NdcDetail.class, this::ndcs),
        Route.get(
                "/v1/parties/{party}/inventories",
                "inventories",
                "Every version of every figure of a Party's inventory and indicators.",
                PARTY)
            .returnsPageOf(
                InventoryFigure.class,
                request ->
                    Page.all(
                        ledger.read(
                            state -> Ndcs.figures(state, known(state, request.get(PARTY)))))),
        Route.get(
                "/v1/parties/{party}/corrections",
                "corrections",
                "Corrections of a Party's final adjustments, the oldest first.",
                PARTY)
            .returnsPageOf(
                Correction.class,
                request ->
                    Page.all(
                        ledger.read(
                            state ->
                                Tables.CORRECTIONS.all(
                                    state, text(known(state, request.get(PARTY)).value()))))));
  }

  private static PartyCode known(StateView state, PartyCode party) {
    if (!Tables.PARTIES.has(state, party)) {
      throw RequestRefused.notFound(party + " is no Party on this ledger");
    }
    return party;
  }

  private static ParticipationDetail participation(StateView state, PartyCode code) {
    PartyCode party = known(state, code);
    return ParticipationDetail.of(
        party,
        Attestations.of(state, party),
        Tables.INITIAL_REPORTS.all(state, text(party.value())),
        Attestations.history(state, party));
  }

  private NdcDetail ndcs(Request request) {
    return ledger.readAt(
        (head, state) -> {
          PartyCode party = known(state, request.get(PARTY));
          return new NdcDetail(
              party,
              Ndcs.periods(state, party),
              Ndcs.statements(state, party),
              Balances.integrity(
                  state,
                  party,
                  ElapsedYears.INVENTORY_YEARS,
                  Instant.ofEpochMilli(head.timeMillis())));
        });
  }
}
