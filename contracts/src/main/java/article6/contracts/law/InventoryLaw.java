package article6.contracts.law;

import article6.contracts.action.NdcAction;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.YearQuantity;
import article6.contracts.event.BalanceEvent;
import article6.contracts.state.InventoryFigure;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.FigureKey;
import article6.contracts.state.Tables.InventoryKey;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Inventories, and the indicators of other metrics. A figure is never overwritten: a new one is the
 * next version, and both are seen.
 */
final class InventoryLaw {
  /** Inventories go back to 1990, and nobody plans beyond the last NDC period there can be. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2200;

  private InventoryLaw() {}

  /** Figures that a balance can be computed from without ever leaving the range of numbers. */
  static void requirePlausible(Hearing hearing, PartyCode party, List<YearQuantity> figures) {
    boolean plausible =
        figures.stream()
                .allMatch(
                    each ->
                        FIRST_YEAR <= each.year()
                            && each.year() <= LAST_YEAR
                            && -UnitRange.SERIAL_MAX <= each.quantity()
                            && each.quantity() <= UnitRange.SERIAL_MAX)
            && figures.stream().map(YearQuantity::year).distinct().count() == figures.size();
    hearing.require(
        plausible,
        NdcRule.C_2_FIGURES,
        Fact.of("party", party),
        Fact.of("figures", figures.size()));
  }

  static void set(Hearing hearing, NdcAction.SetInventory it) {
    hearing.party(it.party());
    boolean versions = hearing.context().edition().isAtLeast(Edition.CMA7_2025);
    Metric metric = it.metric().orElse(Metric.GHG);
    requirePlausible(hearing, it.party(), it.emissions());
    for (YearQuantity year : it.emissions()) {
      if (versions) {
        addVersion(hearing, it, metric, year);
      }
      if (metric.isGhg()) {
        hearing.put(Tables.INVENTORIES, new InventoryKey(it.party(), year.year()), year);
      }
    }
    hearing.tell(
        new BalanceEvent.InventoryStated(
            it.party(), it.emissions().stream().map(YearQuantity::year).toList()));
  }

  private static void addVersion(
      Hearing hearing, NdcAction.SetInventory it, Metric metric, YearQuantity year) {
    Optional<InventoryFigure> before =
        latest(hearing, it.party(), metric, year.year())
            .or(() -> takenOver(hearing, it.party(), metric, year.year()));
    InventoryFigure figure =
        new InventoryFigure(
            it.party(),
            metric,
            year.year(),
            before.map(InventoryFigure::version).orElse(0) + 1,
            year.quantity(),
            hearing.context().today(),
            it.document());
    write(hearing, figure);
    before.ifPresent(
        earlier ->
            hearing.tell(
                new BalanceEvent.InventoryRevised(
                    it.party(),
                    metric,
                    year.year(),
                    figure.version(),
                    earlier.quantity(),
                    figure.quantity())));
  }

  private static Optional<InventoryFigure> latest(
      Hearing hearing, PartyCode party, Metric metric, int year) {
    Bytes part = Tables.figurePart(party, metric);
    return Tables.INVENTORY_FIGURES
        .floor(hearing.state(), part, new FigureKey(party, metric, year, Integer.MAX_VALUE))
        .filter(figure -> figure.year() == year);
  }

  /** A figure from before the ledger kept versions becomes the first of them. */
  private static Optional<InventoryFigure> takenOver(
      Hearing hearing, PartyCode party, Metric metric, int year) {
    if (!metric.isGhg()) {
      return Optional.empty();
    }
    Optional<InventoryFigure> first =
        hearing
            .find(Tables.INVENTORIES, new InventoryKey(party, year))
            .map(
                old ->
                    new InventoryFigure(
                        party,
                        metric,
                        year,
                        1,
                        old.quantity(),
                        hearing.context().today(),
                        Optional.empty()));
    first.ifPresent(figure -> write(hearing, figure));
    return first;
  }

  private static void write(Hearing hearing, InventoryFigure figure) {
    hearing.put(
        Tables.INVENTORY_FIGURES,
        new FigureKey(figure.party(), figure.metric(), figure.year(), figure.version()),
        figure);
  }
}
