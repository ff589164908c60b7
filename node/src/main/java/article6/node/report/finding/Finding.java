package article6.node.report.finding;

import java.util.Optional;

/**
 * One thing that is wrong or worth a look.
 *
 * @param code what it is
 * @param severity the code's own, or a milder one where circumstances allow
 * @param value what stands there
 * @param expected what should stand there, or stands at the other place
 * @param other the place it disagrees with
 */
public record Finding(
    FindingCode code,
    Severity severity,
    Place place,
    String value,
    String expected,
    Optional<Place> other) {
  /** Longer values are cut in findings, which are about rows and not copies of them. */
  public static final int VALUE_CHARACTERS_MAX = 200;

  public Finding {
    value = cut(value);
    expected = cut(expected);
  }

  public static Finding of(FindingCode code, Place place, String value, String expected) {
    return new Finding(code, code.severity(), place, value, expected, Optional.empty());
  }

  /** The same as seen from two places. */
  public static Finding between(
      FindingCode code, Place place, String value, Place other, String otherValue) {
    return new Finding(code, code.severity(), place, value, otherValue, Optional.of(other));
  }

  public Finding milder(Severity severity) {
    return new Finding(code, severity, place, value, expected, other);
  }

  private static String cut(String text) {
    if (text.length() <= VALUE_CHARACTERS_MAX) {
      return text;
    }
    // never between the two halves of a character
    int end =
        Character.isHighSurrogate(text.charAt(VALUE_CHARACTERS_MAX - 2))
            ? VALUE_CHARACTERS_MAX - 2
            : VALUE_CHARACTERS_MAX - 1;
    return text.substring(0, end) + "…";
  }
}
