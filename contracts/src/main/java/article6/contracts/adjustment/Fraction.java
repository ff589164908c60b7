package article6.contracts.adjustment;

import article6.contracts.codec.Signed;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quantity. Averages over years rarely are whole tonnes (C-5), and a rounded one would not
 * add up to what was transferred, so they stay quotients until somebody prints them.
 *
 * @param denominator 1 for whole quantities; always positive and without a common divisor with the
 *     numerator, so that equal quantities are equal records
 */
public record Fraction(@Signed long numerator, long denominator) implements Comparable<Fraction> {
  public static final Fraction ZERO = of(0);

  public Fraction {
    if (denominator <= 0) {
      throw new IllegalArgumentException("a denominator is positive, not " + denominator);
    }
    long divisor =
        BigInteger.valueOf(numerator).gcd(BigInteger.valueOf(denominator)).longValueExact();
    numerator /= divisor;
    denominator /= divisor;
  }

  public static Fraction of(long whole) {
    return new Fraction(whole, 1);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(numerator, denominator);
  }

  /**
   * @throws ArithmeticException beyond the range of long, which sums of unit serials never reach
   */
  public Fraction plus(Fraction other) {
    long common = Math.multiplyExact(denominator, other.denominator);
    return new Fraction(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator),
            Math.multiplyExact(other.numerator, denominator)),
        common);
  }

  public Fraction negated() {
    return new Fraction(Math.negateExact(numerator), denominator);
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public boolean isWhole() {
    return denominator == 1;
  }

  /**
   * The whole quantity.
   *
   * @throws ArithmeticException when it isn't one
   */
  public long whole() {
    if (!isWhole()) {
      throw new ArithmeticException(this + " is not a whole quantity");
    }
    return numerator;
  }

  /**
   * For printing only: half to even, so that the roundings of many rows don't lean to one side.
   *
   * @param decimals digits after the point
   */
  public BigDecimal rounded(int decimals) {
    return BigDecimal.valueOf(numerator)
        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_EVEN);
  }

  @Override
  public int compareTo(Fraction other) {
    return BigInteger.valueOf(numerator)
        .multiply(BigInteger.valueOf(other.denominator))
        .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
  }

  /** Such as {@code 75} or {@code 1000/3}. */
  @Override
  public String toString() {
    return isWhole() ? Long.toString(numerator) : numerator + "/" + denominator;
  }
}
