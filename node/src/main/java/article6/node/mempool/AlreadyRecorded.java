package article6.node.mempool;

import article6.contracts.action.Action;
import article6.contracts.action.ApproachAction;
import article6.contracts.action.AuthorizationAction;
import article6.contracts.action.NdcAction;
import article6.contracts.action.PartyAction;
import article6.contracts.action.UnitAction;
import article6.contracts.domain.MitigationType;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.YearQuantity;
import article6.contracts.state.Account;
import article6.contracts.state.Approach;
import article6.contracts.state.Issuance;
import article6.contracts.state.Ndc;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the ledger says already what an action would say, so that an import that is run again
 * doubles nothing. Only what can be told for certain counts: of acts on units that exist the law
 * itself refuses the second.
 */
final class AlreadyRecorded {
  private final StateView ledger;

  /** Issuances of a series that no action of this batch was matched with yet. */
  private final Map<SeriesId, Map<Issued, Integer>> issuances = new HashMap<>();

  private record Issued(
      long quantity,
      LocalDate date,
      MitigationType mitigationType,
      Optional<UnderlyingRange> underlying) {}

  AlreadyRecorded(StateView ledger) {
    this.ledger = ledger;
  }

  boolean has(Action action) {
    return switch (action) {
      case ApproachAction.RegisterApproach it ->
          Tables.APPROACHES.get(ledger, it.approach()).filter(there -> same(there, it)).isPresent();
      case ApproachAction.AuthorizeEntity it ->
          Tables.ENTITIES
              .get(ledger, new Tables.EntityKey(it.party(), it.approach(), it.entity()))
              .filter(there -> there.name().equals(it.name()) && there.date().equals(it.date()))
              .isPresent();
      case AuthorizationAction.AuthorizeItmos it ->
          Tables.AUTHORIZATIONS
              .get(ledger, new Tables.AuthorizationKey(it.party(), it.authorization(), 1))
              .filter(there -> there.content().equals(it.content()))
              .isPresent();
      case AuthorizationAction.AmendAuthorization it ->
          Tables.AUTHORIZATIONS
              .get(
                  ledger, new Tables.AuthorizationKey(it.party(), it.authorization(), it.version()))
              .filter(there -> there.content().equals(it.content()))
              .isPresent();
      case PartyAction.OpenAccount it ->
          Tables.ACCOUNTS.get(ledger, it.account()).filter(there -> same(there, it)).isPresent();
      case NdcAction.SetNdc it ->
          Tables.NDC_PERIODS
              .get(ledger, new Tables.NdcKey(it.party(), it.firstYear()))
              .filter(there -> same(there, it))
              .isPresent();
      case NdcAction.SetInventory it -> it.metric().isEmpty() && hasInventory(it);
      case UnitAction.IssueUnits it -> hasIssuance(it);
      default -> false;
    };
  }

  private static boolean same(Approach there, ApproachAction.RegisterApproach it) {
    return there.title().equals(it.title())
        && new HashSet<>(there.parties()).equals(new HashSet<>(it.parties()))
        && there.date().equals(it.date());
  }

  private static boolean same(Account there, PartyAction.OpenAccount it) {
    return there.name().equals(it.name()) && there.entity().equals(it.entity());
  }

  private static boolean same(Ndc there, NdcAction.SetNdc it) {
    return there.lastYear() == it.lastYear()
        && there.type() == it.type()
        && there.method() == it.method()
        && there.trajectory().equals(it.trajectory())
        && there.details().equals(it.details());
  }

  private boolean hasInventory(NdcAction.SetInventory it) {
    for (YearQuantity figure : it.emissions()) {
      Optional<YearQuantity> there =
          Tables.INVENTORIES.get(ledger, new Tables.InventoryKey(it.party(), figure.year()));
      if (!there.equals(Optional.of(figure))) {
        return false;
      }
    }
    return true;
  }

  private boolean hasIssuance(UnitAction.IssueUnits it) {
    Map<Issued, Integer> left = issuances.computeIfAbsent(it.series(), this::issuancesOf);
    Issued issued = new Issued(it.quantity(), it.date(), it.mitigationType(), it.underlying());
    Integer count = left.get(issued);
    if (count == null) {
      return false;
    }
    if (count == 1) {
      left.remove(issued);
    } else {
      left.put(issued, count - 1);
    }
    return true;
  }

  private Map<Issued, Integer> issuancesOf(SeriesId series) {
    Map<Issued, Integer> found = new HashMap<>();
    for (Issuance each : Tables.ISSUANCES.all(ledger, Tables.seriesPart(series))) {
      found.merge(
          new Issued(
              each.units().quantity(), each.date(), each.mitigationType(), each.underlying()),
          1,
          Integer::sum);
    }
    return found;
  }
}
