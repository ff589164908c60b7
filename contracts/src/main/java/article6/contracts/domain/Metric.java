package article6.contracts.domain;

/**
 * What units count. {@code GHG} is t CO2 eq with 100-year GWPs of AR5 (M-1); another metric has a
 * name, such as "MWh renewable electricity", and an account of its own (M-2).
 *
 * @param nonGhgName empty for t CO2 eq
 */
public record Metric(String nonGhgName) implements article6.contracts.codec.Scalar {
  public static final Metric GHG = new Metric("");
  private static final int NAME_MAX = 100;

  public Metric {
    if (nonGhgName.length() > NAME_MAX) {
      throw new IllegalArgumentException(
          "the name of a metric has at most " + NAME_MAX + " characters");
    }
    if (nonGhgName.equals("GHG")) {
      throw new IllegalArgumentException("GHG is no metric besides t CO2 eq but stands for it");
    }
  }

  public boolean isGhg() {
    return nonGhgName.isEmpty();
  }
}
