package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/**
 * An activity of the Article 6.4 mechanism, or of the clean development mechanism before it, by the
 * reference its register gave it. The layout is not established, so any short reference is taken.
 */
public record ActivityId(String value) implements Scalar, Comparable<ActivityId> {
  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public ActivityId {
    Patterns.require(
        FORM, value, "the reference of an activity of capitals, digits and hyphens", "PACM-0042");
  }

  @Override
  public int compareTo(ActivityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
