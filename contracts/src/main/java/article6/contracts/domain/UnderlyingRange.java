package article6.contracts.domain;

import article6.contracts.codec.Added;

/**
 * Units of another registry (Gold Standard, VCS, JCM, …) that back units of this ledger, one to
 * one. Their serials are text with one running number: {@code prefix}, the number, {@code suffix}
 * (domain §3.3).
 *
 * @param width digits the running number is filled up to with zeros; 0 when it is not
 */
public record UnderlyingRange(
    String registry, String prefix, long first, long last, String suffix, @Added int width) {
  private static final int TEXT_MAX = 200;

  /** As many digits as the largest serial has. */
  private static final int WIDTH_MAX = 16;

  public UnderlyingRange {
    if (registry.isBlank()
        || registry.length() > TEXT_MAX
        || prefix.length() > TEXT_MAX
        || suffix.length() > TEXT_MAX) {
      throw new IllegalArgumentException(
          "an underlying unit names its registry, in at most " + TEXT_MAX + " characters");
    }
    if ((registry + prefix + suffix).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("an underlying serial is written in one line");
    }
    if (first > last || first < 0 || last > UnitRange.SERIAL_MAX) {
      throw new IllegalArgumentException(
          "underlying serials %d to %d are not a range".formatted(first, last));
    }
    if (width < 0 || width > WIDTH_MAX) {
      throw new IllegalArgumentException(
          "a running number is filled up to at most %d digits".formatted(WIDTH_MAX));
    }
  }

  /** Units whose running number is written without leading zeros. */
  public UnderlyingRange(String registry, String prefix, long first, long last, String suffix) {
    this(registry, prefix, first, last, suffix, 0);
  }

  public long quantity() {
    return last - first + 1;
  }

  public String firstId() {
    return id(first);
  }

  public String lastId() {
    return id(last);
  }

  private String id(long serial) {
    String digits = Long.toString(serial);
    return prefix + "0".repeat(Math.max(0, width - digits.length())) + digits + suffix;
  }

  public boolean overlaps(UnderlyingRange other) {
    return registry.equals(other.registry)
        && prefix.equals(other.prefix)
        && suffix.equals(other.suffix)
        && first <= other.last
        && other.first <= last;
  }

  /**
   * Whether the number can be told apart from the text around it: "A-1" with the number 23 and "A-"
   * with 123 are the same id written in two ways, and so neither may be.
   */
  public boolean isUnambiguous() {
    return (prefix.isEmpty() || !isDigit(prefix.charAt(prefix.length() - 1)))
        && (suffix.isEmpty() || !isDigit(suffix.charAt(0)));
  }

  /**
   * The same units as the locks compare them: capitals, no spaces at the ends, no leading zeros.
   */
  public UnderlyingRange canonical() {
    return new UnderlyingRange(
        canonicalRegistry(registry), canonical(prefix), first, last, canonical(suffix), 0);
  }

  /** The name of a registry as the locks compare it. */
  public static String canonicalRegistry(String registry) {
    return canonical(registry);
  }

  /** The text with the letters a to z as capitals; which letters those are, no locale decides. */
  public static String inCapitals(String text) {
    StringBuilder capitals = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      capitals.append('a' <= each && each <= 'z' ? (char) (each - 'a' + 'A') : each);
    }
    return capitals.toString();
  }

  private static String canonical(String text) {
    StringBuilder plain = new StringBuilder();
    boolean inNumber = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean leadingZero =
          each == '0' && !inNumber && i + 1 < text.length() && isDigit(text.charAt(i + 1));
      inNumber = isDigit(each) && !leadingZero;
      if (!leadingZero) {
        plain.append(each);
      }
    }
    return inCapitals(plain.toString()).strip();
  }

  private static boolean isDigit(char each) {
    return '0' <= each && each <= '9';
  }

  /** The part that backs units {@code offset} to {@code offset + quantity - 1} of the issuance. */
  public UnderlyingRange slice(long offset, long quantity) {
    return new UnderlyingRange(
        registry, prefix, first + offset, first + offset + quantity - 1, suffix, width);
  }
}
