package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/**
 * A Party ITMO registry, as numbered by the CARP (domain §3.2). It need not be of the first
 * transferring Party.
 */
public record RegistryId(String value) implements Scalar, Comparable<RegistryId> {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}[0-9]{2}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public RegistryId {
    Patterns.require(FORM, value, "the id of a Party ITMO registry", "GHA01");
  }

  @Override
  public int compareTo(RegistryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
