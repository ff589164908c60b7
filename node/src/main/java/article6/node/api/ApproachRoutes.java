package article6.node.api;

import static article6.contracts.state.Keys.text;
import static article6.node.api.Parameter.APPROACH;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Approach;
import article6.contracts.state.ApproachAuthorization;
import article6.contracts.state.ApproachScope;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Keys;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.api.Route.Page;
import article6.node.chain.LedgerReader;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/** What was authorised under a cooperative approach, in every version there was. */
final class ApproachRoutes {
  private final LedgerReader ledger;

  ApproachRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/approaches/{approach}/authorizations",
                "approachAuthorizations",
                "All versions of the Parties' authorizations of an approach, the oldest first.",
                APPROACH)
            .returnsPageOf(
                ApproachAuthorization.class,
                request -> versions(request, ApproachRoutes::authorizations)),
        Route.get(
                "/v1/approaches/{approach}/entities",
                "approachEntities",
                "All versions of the authorizations of entities under an approach.",
                APPROACH)
            .returnsPageOf(
                AuthorizedEntity.class, request -> versions(request, ApproachRoutes::entities)),
        Route.get(
                "/v1/approaches/{approach}/scope",
                "approachScope",
                "Sectors and activity types of an approach, as its first authorization names them.",
                APPROACH)
            .returns(ApproachScope.class, this::scope));
  }

  private <T> Page<T> versions(Request request, BiFunction<StateView, Approach, Stream<T>> read) {
    ApproachId id = request.get(APPROACH);
    return ledger.read(
        state ->
            Page.all(
                Tables.APPROACHES
                    .get(state, id)
                    .map(approach -> read.apply(state, approach).toList())
                    .orElseThrow(() -> RequestRefused.notFound("no such cooperative approach"))));
  }

  private static Stream<ApproachAuthorization> authorizations(StateView state, Approach approach) {
    return approach.parties().stream()
        .flatMap(
            party ->
                Tables.APPROACH_AUTHORIZATIONS
                    .all(state, Tables.approachPart(party, approach.id()))
                    .stream());
  }

  /** Those of the first edition of the law have no versions and stand among the latest only. */
  private static Stream<AuthorizedEntity> entities(StateView state, Approach approach) {
    return approach.parties().stream()
        .flatMap(
            party ->
                Stream.concat(
                    Tables.ENTITIES.all(state, part(party, approach)).stream()
                        .filter(each -> each.version() == 0),
                    Tables.ENTITY_VERSIONS.all(state, part(party, approach)).stream()));
  }

  private static Bytes part(PartyCode party, Approach approach) {
    return Keys.join(text(party.value()), text(approach.id().value()));
  }

  private ApproachScope scope(Request request) {
    return ledger
        .read(state -> Tables.APPROACH_SCOPES.get(state, request.get(APPROACH)))
        .orElseThrow(
            () -> RequestRefused.notFound("nothing was authorised under the approach yet"));
  }
}
