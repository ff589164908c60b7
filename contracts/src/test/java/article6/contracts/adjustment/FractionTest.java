package article6.contracts.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FractionTest {
  @Test
  void equalQuantitiesAreEqualRecords() {
    assertThat(Fraction.of(300, 4)).isEqualTo(Fraction.of(75)).hasToString("75");
    assertThat(Fraction.of(-10, 4)).isEqualTo(Fraction.of(-5, 2)).hasToString("-5/2");
    assertThat(Fraction.of(0, 9)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void thirdsAddUpToTheWhole() {
    Fraction third = Fraction.of(100, 3);

    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.of(100));
    assertThat(third.minus(third)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void roundingIsForPrintingAndLeansToNoSide() {
    assertThat(Fraction.of(1, 2).rounded(0)).isEqualTo(new BigDecimal("0"));
    assertThat(Fraction.of(3, 2).rounded(0)).isEqualTo(new BigDecimal("2"));
    assertThat(Fraction.of(-100, 3).rounded(2)).isEqualTo(new BigDecimal("-33.33"));
  }

  @Test
  void comparesWithoutOverflow() {
    Fraction large = Fraction.of(Long.MAX_VALUE, 3);

    assertThat(large).isGreaterThan(Fraction.of(Long.MAX_VALUE, 4));
    assertThat(large).isLessThan(Fraction.of(Long.MAX_VALUE, 2));
  }

  @Test
  void overflowAndPartsOfUnitsAreRefusedInsteadOfWrapped() {
    assertThatThrownBy(() -> Fraction.of(Long.MAX_VALUE).plus(Fraction.of(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.of(1, 2).whole()).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
