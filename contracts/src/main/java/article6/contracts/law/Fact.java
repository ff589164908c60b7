package article6.contracts.law;

/** A named value of a refusal or warning, such as authorised = 1916. */
public record Fact(String name, String value) {
  public static Fact of(String name, Object value) {
    return new Fact(name, String.valueOf(value));
  }
}
