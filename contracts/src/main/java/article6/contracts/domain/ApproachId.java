package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/** A cooperative approach, as numbered by the CARP (domain §3.2). */
public record ApproachId(String value) implements Scalar, Comparable<ApproachId> {
  private static final Pattern FORM = Pattern.compile("CA[0-9]{4}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public ApproachId {
    Patterns.require(FORM, value, "the id of a cooperative approach", "CA0001");
  }

  @Override
  public int compareTo(ApproachId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
