package article6.node.api;

import static article6.node.api.Parameter.LIMIT;
import static article6.node.api.Parameter.OFFSET;
import static article6.node.api.Parameter.OF_PARTY;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnderlyingSerials;
import article6.contracts.state.Export;
import article6.contracts.state.Import;
import article6.contracts.state.Mirror;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.MirrorKey;
import article6.contracts.state.UnderlyingBook;
import article6.node.api.BridgeViews.MirrorDetail;
import article6.node.api.BridgeViews.UnderlyingDetail;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import article6.node.text.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Crossings to and from other registries, what is seen there, and what backs units here. */
final class BridgeRoutes {
  private static final Parameter<String> REGISTRY =
      Parameter.query("registry", "registry of the units", "GS", registry -> registry);
  private static final Parameter<String> FIRST =
      Parameter.query(
          "first",
          "id of the first unit, or a block with both its ends",
          "GS1-1-TZ-GS11732-16-2022-25700-1-100",
          first -> first);
  private static final Parameter<String> LAST =
      Parameter.query(
          "last",
          "id of the last unit, where the first is no block",
          "GS1-1-TZ-GS11732-16-2022-25700-100",
          last -> last);

  private final LedgerReader ledger;

  BridgeRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/exports",
                "exports",
                "Units locked for other registries, and what these answered.",
                OFFSET,
                LIMIT)
            .returnsPageOf(
                Export.class, request -> slice(request, ledger.read(Tables.EXPORTS::all))),
        Route.get(
                "/v1/imports",
                "imports",
                "Units that other registries locked and that were minted here.",
                OFFSET,
                LIMIT)
            .returnsPageOf(
                Import.class, request -> slice(request, ledger.read(Tables.IMPORTS::all))),
        Route.get(
                "/v1/mirrors",
                "mirrors",
                "What Parties hold in other registries, as they saw it there. Nothing of it is held"
                    + " on this ledger.",
                OF_PARTY)
            .returnsPageOf(MirrorDetail.class, this::mirrors),
        Route.get(
                "/v1/underlying",
                "underlying",
                "Whether units of another registry back units here, or are seen alive there.",
                REGISTRY,
                FIRST,
                LAST)
            .returns(UnderlyingDetail.class, this::underlying));
  }

  private static <T> Page<T> slice(Request request, List<T> all) {
    return Page.slice(request.find(OFFSET).orElse(0), request.limit(), all);
  }

  private Page<MirrorDetail> mirrors(Request request) {
    Optional<PartyCode> party = request.find(OF_PARTY);
    Catalogue words = request.words();
    return Page.all(
        ledger.read(
            state ->
                Tables.MIRRORS.all(state).stream()
                    .filter(each -> party.isEmpty() || each.party().equals(party.get()))
                    .map(each -> detail(state, each, words))
                    .toList()));
  }

  private static MirrorDetail detail(StateView state, Mirror mirror, Catalogue words) {
    MirrorKey key =
        new MirrorKey(UnderlyingRange.canonicalRegistry(mirror.source()), mirror.party());
    return new MirrorDetail(
        mirror,
        Instant.ofEpochMilli(mirror.asOfMillis()),
        words.text("ui.mirrors.note"),
        Tables.MIRRORED.all(state, Tables.mirrorPart(key)));
  }

  private UnderlyingDetail underlying(Request request) {
    String registry = required(request, REGISTRY);
    String first = required(request, FIRST);
    UnderlyingRange range;
    try {
      range =
          request
              .find(LAST)
              .map(last -> UnderlyingSerials.parse(registry, first, last))
              .orElseGet(() -> UnderlyingSerials.parseBlock(registry, first));
    } catch (IllegalArgumentException e) {
      throw RequestRefused.at(
          FIRST.name(), ProblemCode.PARAMETER_INVALID, String.valueOf(e.getMessage()));
    }
    return ledger.read(
        state ->
            new UnderlyingDetail(
                range,
                UnderlyingBook.backing(state, range),
                UnderlyingBook.mirrors(state, UnderlyingRange.canonicalRegistry(registry)).stream()
                    .filter(
                        mirror ->
                            UnderlyingBook.seen(
                                    state,
                                    new MirrorKey(
                                        UnderlyingRange.canonicalRegistry(registry),
                                        mirror.party()),
                                    range)
                                .isPresent())
                    .toList()));
  }

  private static String required(Request request, Parameter<String> parameter) {
    return request
        .find(parameter)
        .orElseThrow(
            () ->
                RequestRefused.at(
                    parameter.name(), ProblemCode.PARAMETER_INVALID, "has to be given"));
  }
}
