package article6.contracts.domain;

import article6.contracts.codec.Scalar;
import java.util.regex.Pattern;

/** An account in the section of a Party. The Party is the first three letters. */
public record AccountId(String value) implements Scalar, Comparable<AccountId> {
  private static final Pattern FORM =
      Pattern.compile("[A-Z]{3}-[A-Z0-9]{1,20}(?:-[A-Z0-9]{1,20}){0,3}");

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public AccountId {
    Patterns.require(FORM, value, "an account id that starts with its Party", "CHE-HOLDING-1");
  }

  /** The Party in whose section the account stands. */
  public PartyCode party() {
    return new PartyCode(value.substring(0, 3));
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
