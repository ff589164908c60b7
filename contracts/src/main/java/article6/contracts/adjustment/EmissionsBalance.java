package article6.contracts.adjustment;

import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.domain.Integrity;
import article6.contracts.domain.Metric;
import article6.contracts.domain.YearQuantity;
import article6.contracts.state.AdjustmentYear;
import article6.contracts.state.Ndc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Party's emissions balance through its NDC period: emissions plus what it first transferred
 * minus what it used, in t CO2 eq (C-2; 2/CMA.3 annex ¶8); for another metric the signs turn (C-3;
 * ¶9). What a Party merely acquired is no term of it.
 *
 * @param years every year of the NDC period, in order
 * @param outsidePeriod sums of years outside the period, which no row of it shows: units of an
 *     earlier vintage, or acts after its end
 * @param totalAdjustment sum of all that was first transferred out of the period's vintages, minus
 *     all that was used for its years: what the Party owes its balance over the whole period
 * @param integrity whether the adjusted emissions stayed within the trajectory and the budget, or
 *     the indicator reached its target (C-9)
 */
public record EmissionsBalance(
    Metric metric,
    AdjustmentMethod method,
    List<BalanceYear> years,
    List<AdjustmentYear> outsidePeriod,
    Fraction totalAdjustment,
    Integrity integrity) {

  /**
   * The balance of one metric.
   *
   * @param inventory emissions and removals covered by the NDC in t CO2 eq, or the indicator of the
   *     other metric; years may be missing
   * @param sums what the ledger summed up for this Party and metric; years may be missing, and then
   *     nothing happened in them
   * @param elapsedYears how averaging counts (C-5b)
   * @param lastEndedYear last calendar year that has ended; the NDC year is averaged over the whole
   *     period once the period is over
   */
  public static EmissionsBalance of(
      Ndc ndc,
      Metric metric,
      List<YearQuantity> inventory,
      List<AdjustmentYear> sums,
      ElapsedYears elapsedYears,
      int lastEndedYear) {
    BalanceInputs inputs = BalanceInputs.of(ndc, metric, inventory, sums);
    Averaging averaging = Averaging.of(inputs, elapsedYears, lastEndedYear);
    List<BalanceYear> years = new ArrayList<>();
    long cumulative = 0;
    for (int year = ndc.firstYear(); year <= ndc.lastYear(); year++) {
      AdjustmentYear sum = inputs.sum(year);
      long net = BalanceInputs.net(sum);
      cumulative = Math.addExact(cumulative, net);
      Optional<Fraction> adjustment =
          ndc.method() == AdjustmentMethod.AVERAGING
              ? averaging.adjustment(year)
              : Optional.of(Fraction.of(BalanceInputs.countedFor(sum)));
      Optional<Long> emissions = inputs.emissions(year);
      years.add(
          new BalanceYear(
              year,
              inputs.trajectory(year),
              emissions,
              sum.firstTransferredForNdcInYear(),
              sum.firstTransferredForOimpInYear(),
              sum.usedForYear(),
              net,
              averaging.average(year),
              adjustment,
              cumulative,
              emissions.flatMap(each -> adjustment.map(change -> balance(metric, each, change)))));
    }
    return new EmissionsBalance(
        metric,
        ndc.method(),
        List.copyOf(years),
        inputs.outsidePeriod(),
        Fraction.of(inputs.totalCounted()),
        judge(inputs, metric, years, lastEndedYear));
  }

  private static Fraction balance(Metric metric, long emissions, Fraction adjustment) {
    Fraction unadjusted = Fraction.of(emissions);
    return metric.isGhg() ? unadjusted.plus(adjustment) : unadjusted.minus(adjustment);
  }

  /**
   * A trajectory binds the sum over the period, a budget too (¶7(a)(i), ¶7(b)), averaging the NDC
   * year (¶7(a)(ii)). Of emissions no more than that is a pass, of the indicator of another metric
   * no less (¶9).
   */
  private static Integrity judge(
      BalanceInputs inputs, Metric metric, List<BalanceYear> years, int lastEndedYear) {
    Ndc ndc = inputs.ndc();
    if (years.isEmpty() || lastEndedYear < ndc.lastYear()) {
      return Integrity.INDETERMINATE;
    }
    boolean averaging = ndc.method() == AdjustmentMethod.AVERAGING;
    List<BalanceYear> bound = averaging ? List.of(years.getLast()) : years;
    Optional<Fraction> reached = sum(bound.stream().map(BalanceYear::balance).toList());
    Optional<Fraction> announced =
        sum(bound.stream().map(year -> year.trajectory().map(Fraction::of)).toList());
    Optional<Fraction> budget =
        metric.isGhg() ? ndc.saying().budget().map(Fraction::of) : Optional.empty();
    if (reached.isEmpty() || (announced.isEmpty() && budget.isEmpty())) {
      return Integrity.INDETERMINATE;
    }
    boolean within =
        Stream.of(announced, budget)
            .flatMap(Optional::stream)
            .map(limit -> reached.get().compareTo(limit))
            .allMatch(order -> metric.isGhg() ? order <= 0 : order >= 0);
    return within ? Integrity.PASS : Integrity.FAIL;
  }

  /** Nothing where one of them is not known. */
  private static Optional<Fraction> sum(List<Optional<Fraction>> terms) {
    return terms.stream()
        .reduce(
            Optional.of(Fraction.ZERO), (sum, term) -> sum.flatMap(known -> term.map(known::plus)));
  }
}
