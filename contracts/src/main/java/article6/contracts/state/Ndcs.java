package article6.contracts.state;

import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.YearQuantity;
import article6.contracts.state.Tables.NdcKey;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Where the NDC periods and inventories of a Party are looked up. */
public final class Ndcs {
  private Ndcs() {}

  /**
   * The NDC in whose period a year lies. One stated before the ledger kept several periods is found
   * until the Party states another.
   */
  public static Optional<Ndc> covering(StateView state, PartyCode party, int year) {
    return Tables.NDC_PERIODS
        .floor(state, Keys.text(party.value()), new NdcKey(party, year))
        .filter(ndc -> ndc.covers(year))
        .or(() -> Tables.NDCS.get(state, party).filter(ndc -> ndc.covers(year)));
  }

  /** All NDC periods of a Party in their order. */
  public static List<Ndc> periods(StateView state, PartyCode party) {
    List<Ndc> kept = Tables.NDC_PERIODS.all(state, Keys.text(party.value()));
    return kept.isEmpty() ? Tables.NDCS.get(state, party).stream().toList() : kept;
  }

  /** Every statement about every period, in the order in which they were made. */
  public static List<NdcStatement> statements(StateView state, PartyCode party) {
    return Tables.NDC_STATEMENTS.all(state, Keys.text(party.value()));
  }

  /**
   * The newest figures of a Party's inventory, or of the indicator of another metric, year by year.
   */
  public static List<YearQuantity> inventory(StateView state, PartyCode party, Metric metric) {
    NavigableMap<Integer, YearQuantity> newest = new TreeMap<>();
    if (metric.isGhg()) {
      Tables.INVENTORIES
          .all(state, Keys.text(party.value()))
          .forEach(each -> newest.put(each.year(), each));
    } else {
      figures(state, party, metric)
          .forEach(each -> newest.put(each.year(), new YearQuantity(each.year(), each.quantity())));
    }
    return List.copyOf(newest.values());
  }

  /** Every version of every figure, year by year, the oldest first. */
  public static List<InventoryFigure> figures(StateView state, PartyCode party, Metric metric) {
    return Tables.INVENTORY_FIGURES.all(state, Tables.figurePart(party, metric));
  }

  /** The same in all metrics. */
  public static List<InventoryFigure> figures(StateView state, PartyCode party) {
    return Tables.INVENTORY_FIGURES.all(state, Keys.text(party.value()));
  }
}
