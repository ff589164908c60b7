package article6.cli.keys;

/**
 * How much work a password guess costs (scrypt parameters n and p; r is 8).
 *
 * <p>{@link #STANDARD} and {@link #LIGHT} are the two sets that Ethereum wallets use: a quarter of
 * a gigabyte and about a second a guess, or four megabytes and a few hundredths.
 */
public enum ScryptCost {
  /** For people and for real nodes. */
  STANDARD(1 << 18, 1),
  /** For training networks and demonstrations, whose keys protect nothing. */
  LIGHT(1 << 12, 6);

  static final int R = 8;

  private final int n;
  private final int p;

  ScryptCost(int n, int p) {
    this.n = n;
    this.p = p;
  }

  int n() {
    return n;
  }

  int p() {
    return p;
  }
}
