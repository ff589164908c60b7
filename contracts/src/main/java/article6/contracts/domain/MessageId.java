package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/**
 * The id of a message between two registries. Whoever sends a message again sends the same id, and
 * whoever receives it twice acts once.
 */
public record MessageId(String value) implements Scalar, Comparable<MessageId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,99}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public MessageId {
    Patterns.require(FORM, value, "the id of a message, 8 to 100 characters", "CHE-2026-000017");
  }

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
