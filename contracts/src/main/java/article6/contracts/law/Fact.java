package article6.contracts.law;

import java.util.Objects;

/**
 * A named value of a refusal or warning, such as authorised = 1916. Rules state their facts whether
 * they are broken or not, so a fact becomes text only when somebody reads it.
 */
public final class Fact {
  private final String name;
  private final Object what;

  /**
   * @param what a value that never changes: a number, a date, an identifier, a range
   */
  public Fact(String name, Object what) {
    this.name = name;
    this.what = what;
  }

  public static Fact of(String name, Object what) {
    return new Fact(name, what);
  }

  public String name() {
    return name;
  }

  /** The value as text, the same on every machine. */
  public String value() {
    return what.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fact fact && fact.name.equals(name) && fact.value().equals(value());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, value());
  }

  @Override
  public String toString() {
    return name + "=" + value();
  }
}
