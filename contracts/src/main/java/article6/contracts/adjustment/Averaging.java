package article6.contracts.adjustment;

import article6.contracts.domain.AdjustmentMethod;
import article6.contracts.state.Ndc;
import java.util.Optional;

/**
 * The average of a single-year NDC (C-5; 2/CMA.3 annex ¶7(a)(ii)): an indicative one in every
 * elapsed year, and that over the whole period in the NDC year.
 *
 * <p>The indicative average is row 10 summed up and divided. The one that counts, in the NDC year,
 * is taken on the axis of vintages instead: units of the period that were first transferred after
 * its end, as OIMP allows (F-7), would be adjusted for by nobody otherwise.
 *
 * @param indicativeThrough last year that has an indicative average; below the first year when none
 *     has
 * @param isOver whether the whole period has ended
 */
record Averaging(
    Ndc ndc, int indicativeThrough, Fraction indicative, boolean isOver, Fraction ofPeriod) {

  static Averaging of(BalanceInputs inputs, ElapsedYears basis, int lastEndedYear) {
    Ndc ndc = inputs.ndc();
    int through = Math.min(ndc.lastYear(), through(inputs, basis, lastEndedYear));
    long sum = 0;
    for (int year = ndc.firstYear(); year <= through; year++) {
      sum = Math.addExact(sum, BalanceInputs.net(inputs.sum(year)));
    }
    int elapsed = through - ndc.firstYear() + 1;
    return new Averaging(
        ndc,
        through,
        elapsed > 0 ? Fraction.of(sum, elapsed) : Fraction.ZERO,
        lastEndedYear >= ndc.lastYear(),
        Fraction.of(inputs.totalCounted(), ndc.lastYear() - ndc.firstYear() + 1));
  }

  private static int through(BalanceInputs inputs, ElapsedYears basis, int lastEndedYear) {
    return switch (basis) {
      case CALENDAR -> lastEndedYear;
      case INVENTORY_YEARS -> {
        Integer latest = inputs.inventories().floorKey(inputs.ndc().lastYear());
        yield latest == null ? inputs.ndc().firstYear() - 1 : latest;
      }
    };
  }

  /** Row 11. */
  Optional<Fraction> average(int year) {
    return ndc.method() == AdjustmentMethod.AVERAGING && year <= indicativeThrough
        ? Optional.of(indicative)
        : Optional.empty();
  }

  /** Row 12. */
  Optional<Fraction> adjustment(int year) {
    if (year == ndc.lastYear()) {
      return isOver ? Optional.of(ofPeriod) : Optional.empty();
    }
    return average(year);
  }
}
