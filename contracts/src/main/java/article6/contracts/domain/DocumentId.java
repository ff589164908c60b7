package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/**
 * A paper a Party gave or was given, such as a document of authorization or a request for one;
 * unique within the Party and the kind of paper.
 */
public record DocumentId(String value) implements Scalar, Comparable<DocumentId> {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9 ./()-]{1,60}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public DocumentId {
    Patterns.require(FORM, value, "the id of a document", "GHA-LOA-2025-07");
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
