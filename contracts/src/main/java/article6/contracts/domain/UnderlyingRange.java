package article6.contracts.domain;

/**
 * Units of another registry (Gold Standard, VCS, JCM, …) that back units of this ledger, one to
 * one. Their serials are text with one running number: {@code prefix}, the number, {@code suffix}
 * (domain §3.3).
 */
public record UnderlyingRange(
    String registry, String prefix, long first, long last, String suffix) {
  private static final int TEXT_MAX = 200;

  public UnderlyingRange {
    if (registry.isBlank()
        || registry.length() > TEXT_MAX
        || prefix.length() > TEXT_MAX
        || suffix.length() > TEXT_MAX) {
      throw new IllegalArgumentException(
          "an underlying unit names its registry, in at most " + TEXT_MAX + " characters");
    }
    if (first > last || first < 0 || last > UnitRange.SERIAL_MAX) {
      throw new IllegalArgumentException(
          "underlying serials %d to %d are not a range".formatted(first, last));
    }
  }

  public long quantity() {
    return last - first + 1;
  }

  public String firstId() {
    return prefix + first + suffix;
  }

  public String lastId() {
    return prefix + last + suffix;
  }

  /** The part that backs units {@code offset} to {@code offset + quantity - 1} of the issuance. */
  public UnderlyingRange slice(long offset, long quantity) {
    return new UnderlyingRange(
        registry, prefix, first + offset, first + offset + quantity - 1, suffix);
  }
}
