package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/**
 * An authorization, unique within the Party that gave it; the characters are those that every table
 * of the AEF accepts (domain §3.2).
 */
public record AuthorizationId(String value) implements Scalar, Comparable<AuthorizationId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9 -]{1,60}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public AuthorizationId {
    Patterns.require(
        FORM, value, "an authorization id of letters, digits, blanks and hyphens", "THA-2023-01");
  }

  @Override
  public int compareTo(AuthorizationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
