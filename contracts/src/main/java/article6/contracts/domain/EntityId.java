package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/** An entity by its identification number in its country of incorporation (AEF table 5). */
public record EntityId(String value) implements Scalar, Comparable<EntityId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9 .()-]{1,80}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public EntityId {
    Patterns.require(
        FORM, value, "an entity number in its country of incorporation", "CHE-123.456.789");
  }

  @Override
  public int compareTo(EntityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
