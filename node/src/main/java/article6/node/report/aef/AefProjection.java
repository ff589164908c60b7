package article6.node.report.aef;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.AuthorizationId;
import article6.contracts.domain.EntityId;
import article6.contracts.domain.PartyCode;
import article6.contracts.event.ApproachEvent;
import article6.contracts.event.AuthorizationEvent;
import article6.contracts.event.BalanceEvent;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Authorization;
import article6.contracts.state.AuthorizationRef;
import article6.contracts.state.AuthorizedEntity;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.EntityKey;
import article6.node.chain.RecordedEvent;
import article6.node.report.Act;
import article6.node.report.Mechanisms;
import article6.node.report.Moment;
import article6.node.report.UnitLives;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a Party's AEF of a year out of the ledger: one pass over the events, in which the actions
 * are collected and the holdings of 31 December are replayed (domain §4.1, mapping of events to
 * rows).
 */
public final class AefProjection {
  private final AefRequest request;
  private final Records records;
  private final ActionBook actions;
  private final UnitLives yearEnd = new UnitLives();
  private final Moment endOfYear;
  private final Map<AuthorizationRef, List<Act>> authorizationActs = new LinkedHashMap<>();
  private final Map<AuthorizationId, Integer> latestVersions = new HashMap<>();
  private final Map<EntityKey, Act> entityActs = new LinkedHashMap<>();
  private Optional<BalanceEvent.NdcStated> period = Optional.empty();

  private AefProjection(AefRequest request, StateView state) {
    this.request = request;
    this.records = new Records(state);
    this.actions = new ActionBook(request, records);
    this.endOfYear = Moment.endOf(request.year());
  }

  /**
   * Makes the report.
   *
   * @param state after the block of the last event
   * @param events all of them from the first on, in their order
   * @return nothing when the ledger has no such Party, or it is the Article 6.4 mechanism
   */
  public static Optional<Aef> of(
      AefRequest request, StateView state, Iterable<RecordedEvent> events) {
    return Tables.PARTIES
        .get(state, request.party())
        .filter(party -> !Mechanisms.isSection(state, party.code()))
        .map(party -> new AefProjection(request, state).make(party, events));
  }

  private Aef make(Party party, Iterable<RecordedEvent> events) {
    List<RecordedEvent> transaction = new ArrayList<>();
    for (RecordedEvent event : events) {
      if (!transaction.isEmpty() && !sameTransaction(transaction.getLast(), event)) {
        take(transaction);
        transaction.clear();
      }
      transaction.add(event);
    }
    take(transaction);
    ActionSpool actionRows = actions.inOrder();
    List<HoldingRow> holdingRows = holdings();
    List<AuthorizationRow> authorizationRows = authorizations(actionRows, holdingRows);
    return new Aef(
        new SubmissionRow(request, party, period),
        authorizationRows,
        actionRows,
        holdingRows,
        entities(authorizationRows, actionRows));
  }

  private static boolean sameTransaction(RecordedEvent one, RecordedEvent other) {
    return one.height() == other.height() && one.transaction() == other.transaction();
  }

  private void take(List<RecordedEvent> transaction) {
    actions.take(transaction);
    for (RecordedEvent recorded : transaction) {
      Act act = Act.of(recorded);
      switch (recorded.event()) {
        case UnitEvent it when endOfYear.includes(recorded, it) -> yearEnd.apply(recorded);
        case AuthorizationEvent.AuthorizationRecorded it when isOurs(it.party()) -> {
          latestVersions.put(it.authorization(), it.version());
          actsOf(it.authorization(), it.version()).add(act);
        }
        case AuthorizationEvent.AuthorizationRevoked it when isOurs(it.party()) ->
            actsOf(it.authorization(), latestVersion(it.authorization())).add(act);
        case ApproachEvent.EntityAuthorized it when isOurs(it.party()) ->
            entityActs.put(new EntityKey(it.party(), it.approach(), it.entity()), act);
        case BalanceEvent.NdcStated it
            when isOurs(it.party())
                && it.firstYear() <= request.year()
                && request.year() <= it.lastYear() ->
            period = Optional.of(it);
        default -> {
          // tells nothing that a table of this Party shows
        }
      }
    }
  }

  private boolean isOurs(PartyCode party) {
    return party.equals(request.party());
  }

  private int latestVersion(AuthorizationId id) {
    Integer version = latestVersions.get(id);
    if (version == null) {
      throw new IllegalStateException("revoked before it was recorded: " + id);
    }
    return version;
  }

  private List<Act> actsOf(AuthorizationId id, int version) {
    return authorizationActs.computeIfAbsent(
        new AuthorizationRef(request.party(), id, version), _ -> new ArrayList<>());
  }

  /** Authorised units in the Party's accounts; others are no ITMOs yet (2/CMA.3 annex ¶1). */
  private List<HoldingRow> holdings() {
    List<HoldingRow> rows = new ArrayList<>();
    HoldingRowBuilder builder = new HoldingRowBuilder(records);
    yearEnd
        .all()
        .filter(run -> run.isHeld() && isOurs(run.holder().party()))
        .filter(run -> run.authorization().isPresent())
        .forEach(run -> builder.add(run).ifPresent(rows::add));
    builder.finish().ifPresent(rows::add);
    return rows;
  }

  /**
   * What was authorised, changed or revoked in the year, and earlier authorizations that this
   * report refers to, so that it can be read by itself.
   */
  private List<AuthorizationRow> authorizations(
      ActionSpool actionRows, List<HoldingRow> holdingRows) {
    Set<AuthorizationRef> referred = new HashSet<>();
    actionRows.authorizations().forEach(each -> referred.add(each.ref()));
    holdingRows.forEach(row -> referred.add(row.block().authorization().ref()));
    return authorizationActs.entrySet().stream()
        .map(entry -> new AuthorizationRow(records.authorization(entry.getKey()), entry.getValue()))
        .filter(
            row -> referred.contains(row.authorization().ref()) || happened(row.authorization()))
        .sorted(
            Comparator.comparing((AuthorizationRow row) -> row.authorization().content().date())
                .thenComparing(row -> row.authorization().id())
                .thenComparingInt(row -> row.authorization().version()))
        .toList();
  }

  private boolean happened(Authorization authorization) {
    return authorization.content().date().getYear() == request.year()
        || authorization
            .revocation()
            .filter(it -> it.date().getYear() == request.year())
            .isPresent();
  }

  /** Entities authorised in the year, and those that rows of tables 2 and 3 name. */
  private List<EntityRow> entities(
      List<AuthorizationRow> authorizationRows, ActionSpool actionRows) {
    Set<EntityKey> named = new HashSet<>();
    for (AuthorizationRow row : authorizationRows) {
      ApproachId approach = row.authorization().content().approach();
      row.authorization()
          .content()
          .authorizedEntities()
          .forEach(entity -> named.add(key(approach, entity)));
    }
    actionRows.users().forEach(user -> named.add(key(user.approach(), user.entity())));
    return entityActs.entrySet().stream()
        .map(entry -> entityRow(records.entity(entry.getKey()), entry.getValue()))
        .filter(
            row ->
                row.entity().date().getYear() == request.year()
                    || named.contains(key(row.entity().approach(), row.entity().entity())))
        .sorted(
            Comparator.comparing((EntityRow row) -> row.entity().date())
                .thenComparing(row -> row.entity().approach())
                .thenComparing(row -> row.entity().entity()))
        .toList();
  }

  private EntityKey key(ApproachId approach, EntityId entity) {
    return new EntityKey(request.party(), approach, entity);
  }

  private EntityRow entityRow(AuthorizedEntity entity, Act act) {
    return new EntityRow(entity, records.countryName(entity.countryOfIncorporation()), act);
  }
}
