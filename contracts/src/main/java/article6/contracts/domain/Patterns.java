package article6.contracts.domain;

import java.util.regex.Pattern;

/** Checks that an identifier has its form, whole, from first to last character. */
final class Patterns {
  private Patterns() {}

  static String require(Pattern pattern, String value, String what, String example) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'%s' is not %s, such as %s".formatted(value, what, example));
    }
    return value;
  }
}
