package article6.contracts.adjustment;

import static article6.contracts.adjustment.Books.year;
import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.AdjustmentMethod;
import org.junit.jupiter.api.Test;

/**
 * Formulas that audited or published tools have used, and what each gets wrong (domain §2.5). Host
 * B and user A emit 200 t each; 50 t of vintage 2022 move from B to A in 2023 and are used for
 * 2022.
 */
class KnownWrongFormulasTest {
  private static final long EMITTED = 200;
  private static final long MOVED = 50;
  private static final long WORLD = 2 * EMITTED;

  private final BalanceYear host =
      year(
          Books.of(AdjustmentMethod.TRAJECTORY)
              .emitted(EMITTED, 2022)
              .firstTransferred(MOVED, 2022, 2023)
              .balance(2023),
          2022);
  private final BalanceYear user =
      year(
          Books.of(AdjustmentMethod.TRAJECTORY)
              .emitted(EMITTED, 2022)
              .used(MOVED, 2022)
              .balance(2023),
          2022);

  @Test
  void oursKeepsTheWorldAtWhatItEmitted() {
    assertThat(balance(host) + balance(user)).isEqualTo(WORLD);
  }

  /** First transferred − acquired + used. */
  @Test
  void acquisitionIsNoTermAndUseIsSubtracted() {
    long wrongHost = EMITTED + MOVED;
    long wrongUser = EMITTED + (0 - MOVED + MOVED);

    assertThat(wrongHost + wrongUser).isNotEqualTo(WORLD);
    assertThat(balance(user)).isEqualTo(EMITTED - MOVED).isNotEqualTo(wrongUser);
  }

  /** Inventory − total adjustments. */
  @Test
  void theBalanceIsTheSumOfInventoryAndAdjustments() {
    long wrongHost = EMITTED - adjustment(host);
    long wrongUser = EMITTED - adjustment(user);

    assertThat(balance(host)).isEqualTo(EMITTED + MOVED).isNotEqualTo(wrongHost);
    assertThat(balance(user)).isEqualTo(EMITTED - MOVED).isNotEqualTo(wrongUser);
  }

  /** Booking the host's addition to the year of the act. */
  @Test
  void theHostAdjustsTheYearInWhichTheMitigationOccurred() {
    assertThat(host.firstTransferred()).as("the act was in 2023").isZero();
    assertThat(adjustment(host)).isEqualTo(MOVED);
  }

  /** No adjustment of the host at all: the double counting of the seed example. */
  @Test
  void withoutTheHostsAdditionTheWorldWouldReadTooLow() {
    assertThat(EMITTED + balance(user)).isEqualTo(350).isNotEqualTo(WORLD);
  }

  private static long balance(BalanceYear year) {
    return year.balance().orElseThrow().whole();
  }

  private static long adjustment(BalanceYear year) {
    return year.adjustment().orElseThrow().whole();
  }
}
