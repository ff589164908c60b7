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

  @Override
  public int compareTo(PartyCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
