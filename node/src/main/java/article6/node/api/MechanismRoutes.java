package article6.node.api;

import static article6.contracts.state.Keys.text;
import static article6.node.api.Parameter.LIMIT;
import static article6.node.api.Parameter.OFFSET;
import static article6.node.api.PartyRoutes.held;

import article6.contracts.domain.LawSettings;
import article6.contracts.state.A64Issuance;
import article6.contracts.state.Account;
import article6.contracts.state.CdmTransition;
import article6.contracts.state.Mechanism;
import article6.contracts.state.MechanismAccount;
import article6.contracts.state.MechanismActivity;
import article6.contracts.state.Reversal;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.api.MechanismViews.CerDetail;
import article6.node.api.MechanismViews.IssuanceDetail;
import article6.node.api.MechanismViews.MechanismAccountDetail;
import article6.node.api.MechanismViews.MechanismDetail;
import article6.node.api.MechanismViews.ReversalDetail;
import article6.node.api.MechanismViews.TransitionDetail;
import article6.node.api.Route.Page;
import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The Article 6.4 mechanism: its registry, activities, issuances, reversals and transitions. */
final class MechanismRoutes {
  private final LedgerReader ledger;

  MechanismRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get(
                "/v1/mechanism", "mechanism", "The Article 6.4 mechanism on this ledger, in sums.")
            .returns(MechanismDetail.class, request -> ledger.read(MechanismRoutes::detail)),
        Route.get(
                "/v1/mechanism/accounts",
                "mechanismAccounts",
                "Accounts of the mechanism registry.",
                OFFSET,
                LIMIT)
            .returnsPageOf(
                MechanismAccountDetail.class,
                request ->
                    slice(request, Tables.MECHANISM_ACCOUNTS::all, MechanismRoutes::account)),
        Route.get(
                "/v1/mechanism/activities",
                "mechanismActivities",
                "Activities of the mechanism with what their hosts have stated.",
                OFFSET,
                LIMIT)
            .returnsPageOf(
                MechanismActivity.class,
                request -> slice(request, Tables.ACTIVITIES::all, (state, each) -> each)),
        Route.get(
                "/v1/mechanism/issuances",
                "mechanismIssuances",
                "Issuances of A6.4ERs, how each was split, and whether its units are authorised.",
                OFFSET,
                LIMIT)
            .returnsPageOf(
                IssuanceDetail.class,
                request ->
                    slice(
                        request,
                        Tables.A64_ISSUANCES::all,
                        (state, each) -> IssuanceDetail.of(each))),
        Route.get(
                "/v1/mechanism/reversals",
                "mechanismReversals",
                "Reversals, what was done about them and what is still owed.",
                OFFSET,
                LIMIT)
            .returnsPageOf(
                ReversalDetail.class,
                request -> slice(request, Tables.REVERSALS::all, (state, each) -> reversal(each))),
        Route.get(
                "/v1/mechanism/cers",
                "mechanismCers",
                "CERs of the clean development mechanism, for use towards first NDCs.",
                OFFSET,
                LIMIT)
            .returnsPageOf(
                CerDetail.class,
                request ->
                    slice(request, Tables.CER_BATCHES::all, (state, each) -> CerDetail.of(each))),
        Route.get(
                "/v1/mechanism/transitions",
                "mechanismTransitions",
                "CDM activities on their way to the mechanism.",
                OFFSET,
                LIMIT)
            .returnsPageOf(TransitionDetail.class, this::transitions));
  }

  private static MechanismDetail detail(StateView state) {
    Mechanism mechanism =
        Tables.MECHANISM
            .get(state, Tables.WHOLE_NETWORK)
            .orElseThrow(
                () -> RequestRefused.notFound("this network has not established the mechanism"));
    List<A64Issuance> issuances = Tables.A64_ISSUANCES.all(state);
    List<Reversal> reversals = Tables.REVERSALS.all(state);
    return new MechanismDetail(
        mechanism,
        issuances.stream().mapToLong(each -> each.units().quantity()).sum(),
        held(state, text(mechanism.adaptationFund().value())),
        issuances.stream().mapToLong(A64Issuance::overallMitigation).sum(),
        held(state, text(mechanism.bufferPool().value())),
        reversals.stream().mapToLong(Reversal::uncompensated).sum(),
        reversals.stream().mapToLong(Reversal::outstanding).sum(),
        Tables.HOST_EXEMPTIONS.all(state));
  }

  private static MechanismAccountDetail account(StateView state, MechanismAccount it) {
    Account account =
        Tables.ACCOUNTS
            .get(state, it.id())
            .orElseThrow(() -> new IllegalStateException("no account " + it.id()));
    return new MechanismAccountDetail(
        it.id(),
        it.kind(),
        account.party(),
        account.name(),
        account.entity(),
        held(state, text(it.id().value())));
  }

  private static ReversalDetail reversal(Reversal it) {
    return new ReversalDetail(
        it.activity(),
        it.number(),
        it.date(),
        it.quantity(),
        it.avoidable(),
        it.reason(),
        it.compensated(),
        it.uncompensated(),
        it.replenished(),
        it.outstanding(),
        it.isSettled());
  }

  private Page<TransitionDetail> transitions(Request request) {
    return ledger.readAt(
        (head, state) -> {
          LawSettings settings =
              Tables.SETTINGS.get(state, Tables.WHOLE_NETWORK).orElse(LawSettings.DEFAULT);
          LocalDate today = today(head);
          return Page.slice(
              request.find(OFFSET).orElse(0),
              request.limit(),
              Tables.TRANSITIONS.all(state).stream()
                  .map(each -> transition(each, today, settings))
                  .toList());
        });
  }

  private static TransitionDetail transition(
      CdmTransition it, LocalDate today, LawSettings settings) {
    return new TransitionDetail(
        it.cdmActivity(),
        it.host(),
        it.afforestation(),
        it.stageOn(today, settings),
        it.since(),
        it.nextUntil(settings),
        it.activity());
  }

  private static LocalDate today(Head head) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(head.timeMillis()), ZoneOffset.UTC);
  }

  private <R, V> Page<V> slice(
      Request request, Function<StateView, List<R>> records, BiFunction<StateView, R, V> view) {
    return ledger.read(
        state ->
            Page.slice(request.find(OFFSET).orElse(0), request.limit(), records.apply(state))
                .map(each -> view.apply(state, each)));
  }
}
