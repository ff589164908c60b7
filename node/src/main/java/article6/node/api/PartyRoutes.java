package article6.node.api;

import static article6.contracts.state.Keys.text;
import static article6.node.api.Parameter.ADDRESS_OF_OFFICER;
import static article6.node.api.Parameter.APPROACH;
import static article6.node.api.Parameter.AUTHORIZATION;
import static article6.node.api.Parameter.LIMIT;
import static article6.node.api.Parameter.OFFSET;
import static article6.node.api.Parameter.OF_PARTY;
import static article6.node.api.Parameter.PARTY;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.PartyCode;
import article6.contracts.law.Rulebook;
import article6.contracts.state.Account;
import article6.contracts.state.Approach;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Departure;
import article6.contracts.state.Node;
import article6.contracts.state.Officer;
import article6.contracts.state.Party;
import article6.contracts.state.Proposal;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.api.BookViews.AccountDetail;
import article6.node.api.BookViews.ConsentProgress;
import article6.node.api.BookViews.NodeDetail;
import article6.node.api.BookViews.OfficerDetail;
import article6.node.api.BookViews.PartyDetail;
import article6.node.api.BookViews.PartySummary;
import article6.node.api.BookViews.ProposalDetail;
import article6.node.api.Route.Page;
import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/** Parties with their people and accounts, approaches, authorizations and proposals. */
final class PartyRoutes {
  private static final Parameter<AccountId> FROM_ACCOUNT =
      Parameter.query("from", "first account of the page", "CHE-HOLDING-1", AccountId::new);
  private static final Parameter<ApproachId> OF_APPROACH =
      Parameter.query("approach", "only those under this approach", "CA0001", ApproachId::new);

  private final LedgerReader ledger;

  PartyRoutes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/v1/parties", "parties", "Parties on this ledger.")
            .returnsPageOf(PartySummary.class, request -> Page.all(ledger.read(this::parties))),
        Route.get(
                "/v1/parties/{party}",
                "party",
                "A Party with its officers, nodes, NDC and inventories.",
                PARTY)
            .returns(
                PartyDetail.class,
                request -> ledger.read(state -> party(state, request.get(PARTY)))),
        Route.get(
                "/v1/officers/{address}",
                "officer",
                "The officer whose key has this address.",
                ADDRESS_OF_OFFICER)
            .returns(OfficerDetail.class, this::officer),
        Route.get("/v1/accounts", "accounts", "Accounts.", OF_PARTY, FROM_ACCOUNT, LIMIT)
            .returnsPageOf(AccountDetail.class, this::accounts),
        Route.get("/v1/approaches", "approaches", "Cooperative approaches.", OFFSET, LIMIT)
            .returnsPageOf(Approach.class, request -> slice(request, Tables.APPROACHES::all)),
        Route.get("/v1/approaches/{approach}", "approach", "A cooperative approach.", APPROACH)
            .returns(Approach.class, this::approach),
        Route.get(
                "/v1/entities",
                "entities",
                "Authorised entities.",
                OF_PARTY,
                OF_APPROACH,
                OFFSET,
                LIMIT)
            .returnsPageOf(AuthorizedEntity.class, this::entities),
        Route.get(
                "/v1/authorizations",
                "authorizations",
                "Authorizations, each in its newest version.",
                OF_PARTY,
                OF_APPROACH,
                OFFSET,
                LIMIT)
            .returnsPageOf(Authorization.class, this::authorizations),
        Route.get(
                "/v1/authorizations/{party}/{authorization}",
                "authorizationVersions",
                "All versions of an authorization, the oldest first.",
                PARTY,
                AUTHORIZATION)
            .returnsPageOf(Authorization.class, this::versions),
        Route.get("/v1/proposals", "proposals", "Actions that wait for consents.", OFFSET, LIMIT)
            .returnsPageOf(ProposalDetail.class, this::proposals));
  }

  private List<PartySummary> parties(StateView state) {
    List<Officer> officers = Tables.OFFICERS.all(state);
    List<Node> nodes = Tables.NODES.all(state);
    return Tables.PARTIES.all(state).stream()
        .map(
            party ->
                new PartySummary(
                    party.code(),
                    party.name(),
                    party.authorisationThreshold(),
                    party.registries(),
                    party.closedThrough(),
                    (int)
                        officers.stream()
                            .filter(each -> each.active() && each.party().equals(party.code()))
                            .count(),
                    (int) nodes.stream().filter(each -> each.party().equals(party.code())).count(),
                    held(state, sectionOf(party.code()))))
        .toList();
  }

  private static PartyDetail party(StateView state, PartyCode code) {
    Party party =
        Tables.PARTIES
            .get(state, code)
            .orElseThrow(() -> RequestRefused.notFound(code + " is no Party on this ledger"));
    return new PartyDetail(
        party,
        Tables.OFFICERS.all(state).stream()
            .filter(each -> each.party().equals(code))
            .map(OfficerDetail::of)
            .toList(),
        Tables.NODES.all(state).stream()
            .filter(each -> each.party().equals(code))
            .map(NodeDetail::of)
            .toList(),
        Tables.NDCS.get(state, code),
        Tables.INVENTORIES.all(state, text(code.value())),
        held(state, sectionOf(code)),
        Tables.CONSENT_POLICIES.get(state, code),
        Tables.DELEGATIONS.all(state).stream().filter(each -> each.party().equals(code)).toList(),
        Tables.DEPARTURES.get(state, code).map(Departure::date));
  }

  private OfficerDetail officer(Request request) {
    return ledger
        .read(state -> Tables.OFFICERS.get(state, request.get(ADDRESS_OF_OFFICER)))
        .map(OfficerDetail::of)
        .orElseThrow(() -> RequestRefused.notFound("no officer has a key with this address"));
  }

  private Page<AccountDetail> accounts(Request request) {
    Optional<PartyCode> party = request.find(OF_PARTY);
    AccountId from =
        request
            .find(FROM_ACCOUNT)
            .orElseGet(() -> new AccountId(party.map(PartyCode::value).orElse("AAA") + "-0"));
    int limit = request.limit();
    return ledger.read(
        state -> {
          List<Account> found =
              Tables.ACCOUNTS.scan(
                  state, party.map(PartyRoutes::sectionOf).orElse(Bytes.EMPTY), from, limit + 1);
          Optional<String> next =
              found.size() > limit ? Optional.of(found.get(limit).id().value()) : Optional.empty();
          return new Page<>(
              found.stream()
                  .limit(limit)
                  .map(
                      account ->
                          new AccountDetail(
                              account.id(),
                              account.party(),
                              account.name(),
                              account.entity(),
                              held(state, text(account.id().value()))))
                  .toList(),
              next);
        });
  }

  private Approach approach(Request request) {
    return ledger
        .read(state -> Tables.APPROACHES.get(state, request.get(APPROACH)))
        .orElseThrow(() -> RequestRefused.notFound("no such cooperative approach"));
  }

  private Page<AuthorizedEntity> entities(Request request) {
    Optional<ApproachId> approach = request.find(OF_APPROACH);
    return slice(
        request,
        state ->
            Tables.ENTITIES.all(state, partOf(request)).stream()
                .filter(each -> approach.isEmpty() || each.approach().equals(approach.get()))
                .toList());
  }

  private Page<Authorization> authorizations(Request request) {
    Optional<ApproachId> approach = request.find(OF_APPROACH);
    return slice(
        request,
        state ->
            newest(Tables.AUTHORIZATIONS.all(state, partOf(request))).stream()
                .filter(
                    each -> approach.isEmpty() || each.content().approach().equals(approach.get()))
                .toList());
  }

  private Page<Authorization> versions(Request request) {
    PartyCode party = request.get(PARTY);
    AuthorizationId id = request.get(AUTHORIZATION);
    List<Authorization> versions =
        ledger.read(state -> Tables.AUTHORIZATIONS.all(state, Tables.authorizationPart(party, id)));
    if (versions.isEmpty()) {
      throw RequestRefused.notFound("%s has given no authorization %s".formatted(party, id));
    }
    return Page.all(versions);
  }

  private Page<ProposalDetail> proposals(Request request) {
    return ledger.readAt(
        (head, state) -> {
          Page<Proposal> page = slice(request, Tables.PROPOSALS.all(state));
          return page.map(proposal -> detail(head, state, proposal));
        });
  }

  private static ProposalDetail detail(Head head, StateView state, Proposal proposal) {
    return new ProposalDetail(
        proposal.id(),
        proposal,
        Rulebook.consentsNeeded(state, proposal.action()),
        Rulebook.standing(state, proposal, day(head)).stream()
            .map(each -> ConsentProgress.of(each, state))
            .toList(),
        Instant.ofEpochMilli(proposal.expiresAtMillis()),
        head.timeMillis() > proposal.expiresAtMillis());
  }

  private static LocalDate day(Head head) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(head.timeMillis()), ZoneOffset.UTC);
  }

  private <T> Page<T> slice(Request request, Function<StateView, List<T>> query) {
    return slice(request, ledger.read(query));
  }

  private static <T> Page<T> slice(Request request, List<T> all) {
    return Page.slice(request.find(OFFSET).orElse(0), request.limit(), all);
  }

  private static Collection<Authorization> newest(List<Authorization> versions) {
    Map<List<Object>, Authorization> newest = new LinkedHashMap<>();
    versions.forEach(each -> newest.put(List.of(each.party(), each.id()), each));
    return newest.values();
  }

  private static Bytes partOf(Request request) {
    return request.find(OF_PARTY).map(party -> text(party.value())).orElse(Bytes.EMPTY);
  }

  /** What the ids of all accounts of a Party begin with. */
  static Bytes sectionOf(PartyCode party) {
    return Bytes.wrap((party.value() + "-").getBytes(StandardCharsets.US_ASCII));
  }

  /** Units held under keys that begin like this: of an account, or of a whole section. */
  static long held(StateView state, Bytes part) {
    return Tables.HOLDINGS.all(state, part).stream().mapToLong(Tables.Quantity::units).sum();
  }
}
