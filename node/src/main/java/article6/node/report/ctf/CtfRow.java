package article6.node.report.ctf;

import article6.contracts.adjustment.BalanceYear;
import article6.contracts.adjustment.Fraction;
import article6.contracts.domain.AdjustmentMethod;
import java.util.Optional;

/** Rows 3 to 14 of CTF table 4, with their labels to the letter. */
public enum CtfRow {
  INDICATIVE_TRAJECTORY(
      3,
      "If applicable, an indicative multi-year emissions trajectory, trajectories or budget for its"
          + " NDC implementation period"),
  MULTI_YEAR_TRAJECTORY(
      4,
      "If applicable, multi-year emissions trajectory, trajectories or budget for its NDC"
          + " implementation period that is consistent with the NDC"),
  EMISSIONS(
      5,
      "Annual anthropogenic emissions by sources and removals by sinks covered by its NDC or, where"
          + " applicable, from the emission or sink categories as identified by the host Party"
          + " pursuant to paragraph 10 of annex to decision 2/CMA.3"),
  EMISSIONS_OF_PORTION(
      6,
      "Annual anthropogenic emissions by sources and removals by sinks covered by its NDC or, where"
          + " applicable, from the portion of its NDC in accordance with paragraph 10, annex to"
          + " decision 2/CMA.3"),
  FIRST_TRANSFERRED(7, "Annual quantity of ITMOs first transferred"),
  AUTHORIZED_FOR_OIMP(
      8,
      "Annual quantity of mitigation outcomes authorized for use for other international mitigation"
          + " purposes and entities authorized to use such mitigation outcomes, as appropriate"),
  USED(9, "Annual quantity of ITMOs used towards achievement of the NDC"),
  NET(
      10,
      "Net annual quantity of ITMOs resulting from paras. 23(c)-(e), annex to decision 2/CMA.3"),
  AVERAGE(
      11,
      "If applicable, the cumulative amount of ITMOs, divided by the number of elapsed years in the"
          + " NDC implementation period"),
  ADJUSTMENT(
      12,
      "Total quantitative corresponding adjustments used to calculate the emissions balance"
          + " referred to in para. 23(k)(i), annex to decision 2/CMA.3, in accordance with the"
          + " Party's method for applying corresponding adjustments consistent with section III.B,"
          + " annex to decision 2/CMA.3"),
  CUMULATIVE(
      13,
      "The cumulative information in respect of the annual information in para. 23(f), annex to"
          + " decision 2/CMA.3, as applicable"),
  BALANCE(
      14,
      "For metrics in tonnes of CO2 eq. or non-GHG, an annual emissions balance consistent with"
          + " chapter III.B");

  private final int number;
  private final String label;

  CtfRow(int number, String label) {
    this.number = number;
    this.label = label;
  }

  public int number() {
    return number;
  }

  public String label() {
    return label;
  }

  /** What stands in the row; blank where it does not apply or is not known. */
  Optional<Fraction> value(BalanceYear year, AdjustmentMethod method) {
    return switch (this) {
      case INDICATIVE_TRAJECTORY ->
          method == AdjustmentMethod.MULTI_YEAR
              ? Optional.empty()
              : year.trajectory().map(Fraction::of);
      case MULTI_YEAR_TRAJECTORY ->
          method == AdjustmentMethod.MULTI_YEAR
              ? year.trajectory().map(Fraction::of)
              : Optional.empty();
      case EMISSIONS -> year.emissions().map(Fraction::of);
      case EMISSIONS_OF_PORTION -> Optional.empty(); // the ledger keeps no figures of a portion
      case FIRST_TRANSFERRED -> Optional.of(Fraction.of(year.firstTransferred()));
      case AUTHORIZED_FOR_OIMP -> Optional.of(Fraction.of(year.authorizedForOimp()));
      case USED -> Optional.of(Fraction.of(year.used()));
      case NET -> Optional.of(Fraction.of(year.net()));
      case AVERAGE -> year.average();
      case ADJUSTMENT -> year.adjustment();
      case CUMULATIVE -> Optional.of(Fraction.of(year.cumulative()));
      case BALANCE -> year.balance();
    };
  }
}
