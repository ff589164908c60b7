package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/**
 * A Party by its ISO 3166-1 alpha-3 code, or an exceptionally reserved one such as EUE (domain
 * §3.2).
 */
public record PartyCode(String value) implements Scalar, Comparable<PartyCode> {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public PartyCode {
    Patterns.require(FORM, value, "the alpha-3 code of a Party", "CHE");
  }

  /**
   * Whether ISO 3166-1 leaves the code to its users, so that no country has it: AAA–AAZ, QMA–QZZ,
   * XAA–XZZ and ZZA–ZZZ.
   */
  public boolean isUserAssigned() {
    char second = value.charAt(1);
    return switch (value.charAt(0)) {
      case 'A' -> second == 'A';
      case 'Q' -> second >= 'M';
      case 'X' -> true;
      case 'Z' -> second == 'Z';
      default -> false;
    };
  }

  @Override
  public int compareTo(PartyCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
