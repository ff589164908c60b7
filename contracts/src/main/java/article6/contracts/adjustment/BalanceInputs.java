package article6.contracts.adjustment;

import article6.contracts.domain.Metric;
import article6.contracts.domain.YearQuantity;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Ndc;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a balance is computed from, by year. */
record BalanceInputs(
    Ndc ndc,
    NavigableMap<Integer, Long> trajectories,
    NavigableMap<Integer, Long> inventories,
    NavigableMap<Integer, AdjustmentYear> sums) {

  static BalanceInputs of(
      Ndc ndc, Metric metric, List<YearQuantity> inventory, List<AdjustmentYear> sums) {
    NavigableMap<Integer, AdjustmentYear> byYear = new TreeMap<>();
    sums.forEach(each -> byYear.merge(each.year(), each, AdjustmentYear::plus));
    return new BalanceInputs(
        ndc,
        byYear(metric.isGhg() ? ndc.trajectory() : targetOf(ndc, metric)),
        byYear(inventory),
        byYear);
  }

  private static List<YearQuantity> targetOf(Ndc ndc, Metric metric) {
    return ndc.saying().indicators().stream()
        .filter(target -> target.metric().equals(metric))
        .flatMap(target -> target.values().stream())
        .toList();
  }

  /** Of a year with two figures nobody knows which one is meant: it has none. */
  private static NavigableMap<Integer, Long> byYear(List<YearQuantity> quantities) {
    NavigableMap<Integer, Long> byYear = new TreeMap<>();
    Set<Integer> twice = new TreeSet<>();
    for (YearQuantity each : quantities) {
      if (byYear.put(each.year(), each.quantity()) != null) {
        twice.add(each.year());
      }
    }
    byYear.keySet().removeAll(twice);
    return byYear;
  }

  Optional<Long> trajectory(int year) {
    return Optional.ofNullable(trajectories.get(year));
  }

  Optional<Long> emissions(int year) {
    return Optional.ofNullable(inventories.get(year));
  }

  AdjustmentYear sum(int year) {
    return sums.getOrDefault(year, AdjustmentYear.none(year));
  }

  List<AdjustmentYear> outsidePeriod() {
    return sums.values().stream()
        .filter(each -> !ndc.covers(each.year()))
        .filter(each -> !each.equals(AdjustmentYear.none(each.year())))
        .toList();
  }

  /** Row 10, on the axis of acts. */
  static long net(AdjustmentYear sum) {
    return Math.subtractExact(
        Math.addExact(sum.firstTransferredForNdcInYear(), sum.firstTransferredForOimpInYear()),
        sum.usedForYear());
  }

  /** What counts for the year: first transferred out of this vintage minus used for it (C-2). */
  static long countedFor(AdjustmentYear sum) {
    return Math.subtractExact(sum.firstTransferredByVintage(), sum.usedForYear());
  }

  long totalCounted() {
    long total = 0;
    for (int year = ndc.firstYear(); year <= ndc.lastYear(); year++) {
      total = Math.addExact(total, countedFor(sum(year)));
    }
    return total;
  }
}
