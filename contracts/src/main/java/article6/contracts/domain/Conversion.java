package article6.contracts.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a quantity of another metric becomes t CO2 eq (M-2; 2/CMA.3 annex ¶22(d)). The factor is a
 * quotient of whole numbers, so that no rounding stands between a quantity and what it is worth:
 * 0.4567 t CO2 eq per MWh is 4567 / 10000.
 *
 * @param method how the factor was found, such as a grid emission factor and its year
 * @param tonnes t CO2 eq ...
 * @param units ... per so many units of the metric
 * @param justification why the method fits the activity
 */
public record Conversion(String method, long tonnes, long units, String justification) {
  /** Factors have at most nine decimals; products with any serial then stay exact. */
  private static final long UNITS_MAX = 1_000_000_000L;

  private static final long TONNES_MAX = 1_000_000_000L;

  /**
   * @throws IllegalArgumentException when the factor is not a positive quotient in these bounds
   */
  public Conversion {
    if (tonnes < 1 || tonnes > TONNES_MAX || units < 1 || units > UNITS_MAX) {
      throw new IllegalArgumentException(
          "a conversion factor is a quotient of whole numbers from 1 to %d, not %d / %d"
              .formatted(UNITS_MAX, tonnes, units));
    }
  }

  /**
   * What a quantity of the metric is worth in t CO2 eq, for printing: half to even.
   *
   * @param decimals digits after the point
   */
  public BigDecimal tonnesOf(long quantity, int decimals) {
    return BigDecimal.valueOf(quantity)
        .multiply(BigDecimal.valueOf(tonnes))
        .divide(BigDecimal.valueOf(units), decimals, RoundingMode.HALF_EVEN);
  }
}
