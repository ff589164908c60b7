package article6.contracts.adjustment;

import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.Metric;
import article6.contracts.domain.NdcType;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.YearQuantity;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Ndc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One Party's books, filled in words: what the law sums up, and what the inventory says. */
final class Books {
  static final int PERIOD_OVER = 2031;
  static final int PERIOD_RUNS = 2025;

  private final Map<Integer, AdjustmentYear> sums = new HashMap<>();
  private final List<YearQuantity> inventory = new ArrayList<>();
  private final List<YearQuantity> trajectory = new ArrayList<>();
  private final AdjustmentMethod method;

  private Books(AdjustmentMethod method) {
    this.method = method;
  }

  static Books of(AdjustmentMethod method) {
    return new Books(method);
  }

  /** Units for NDC use of a vintage, first transferred by this Party in a year. */
  Books firstTransferred(long quantity, int vintage, int year) {
    add(new AdjustmentYear(vintage, quantity, 0, 0, 0));
    add(new AdjustmentYear(year, 0, quantity, 0, 0));
    return this;
  }

  Books firstTransferredForOimp(long quantity, int vintage, int year) {
    add(new AdjustmentYear(vintage, quantity, 0, 0, 0));
    add(new AdjustmentYear(year, 0, 0, quantity, 0));
    return this;
  }

  Books used(long quantity, int forYear) {
    add(new AdjustmentYear(forYear, 0, 0, 0, quantity));
    return this;
  }

  Books emitted(long quantity, int... years) {
    for (int year : years) {
      inventory.add(new YearQuantity(year, quantity));
    }
    return this;
  }

  Books announced(long quantity, int firstYear, int lastYear) {
    for (int year = firstYear; year <= lastYear; year++) {
      trajectory.add(new YearQuantity(year, quantity));
    }
    return this;
  }

  private void add(AdjustmentYear more) {
    sums.merge(more.year(), more, AdjustmentYear::plus);
  }

  Ndc ndc() {
    NdcType type = method == AdjustmentMethod.MULTI_YEAR ? NdcType.MULTI_YEAR : NdcType.SINGLE_YEAR;
    return new Ndc(new PartyCode("AAA"), 2021, 2030, type, method, trajectory);
  }

  EmissionsBalance balance(int lastEndedYear) {
    return balance(Metric.GHG, ElapsedYears.INVENTORY_YEARS, lastEndedYear);
  }

  EmissionsBalance balance(Metric metric, ElapsedYears elapsedYears, int lastEndedYear) {
    return EmissionsBalance.of(
        ndc(), metric, inventory, List.copyOf(sums.values()), elapsedYears, lastEndedYear);
  }

  static BalanceYear year(EmissionsBalance balance, int year) {
    return balance.years().get(year - 2021);
  }
}
