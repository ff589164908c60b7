package article6.contracts.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Units {@code first} to {@code last} of a series, both included. One unit is one tonne of CO2
 * equivalent.
 */
public record UnitRange(SeriesId series, long first, long last) {
  private static final Pattern UNIT_ID =
      Pattern.compile(
          "(CA[0-9]{4})-([A-Z]{3}[0-9]{2})-([A-Z]{3})-([1-9][0-9]{0,2}(?:[0-9]*|(?:,[0-9]{3})*))-([0-9]{4})");

  /** Largest serial, so that sums of a series stay far from overflow. */
  public static final long SERIAL_MAX = 1_000_000_000_000_000L;

  /**
   * @throws IllegalArgumentException when the range is empty, starts below 1 or ends above {@link
   *     #SERIAL_MAX}
   */
  public UnitRange {
    if (first < 1 || first > last || last > SERIAL_MAX) {
      throw new IllegalArgumentException(
          "serials run from 1 to %d and the first is not above the last: %d to %d"
              .formatted(SERIAL_MAX, first, last));
    }
  }

  /**
   * Reads a range from the full ids of its first and last unit. Thousands commas in serials are
   * accepted and dropped.
   *
   * @throws IllegalArgumentException when an id is malformed or the two differ in more than the
   *     serial
   */
  public static UnitRange parse(String firstId, String lastId) {
    UnitRange first = parseUnit(firstId);
    UnitRange last = parseUnit(lastId);
    if (!first.series.equals(last.series)) {
      throw new IllegalArgumentException(
          "the first and last id differ in more than the serial: %s, %s"
              .formatted(firstId, lastId));
    }
    return new UnitRange(first.series, first.first, last.last);
  }

  /** The one unit with this full id, if the text is one. */
  public static Optional<UnitRange> find(String id) {
    try {
      return Optional.of(parseUnit(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // any other text, such as a serial of another registry
    }
  }

  /** The range of the one unit with this full id. */
  public static UnitRange parseUnit(String id) {
    Matcher parts = UNIT_ID.matcher(id.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a unit id such as CA0001-GHA01-GHA-1-2021".formatted(id));
    }
    String serialText = parts.group(4).replace(",", "");
    if (serialText.length() > 16) {
      throw new IllegalArgumentException("the serial of " + id + " is too large");
    }
    long serial = Long.parseLong(serialText);
    SeriesId series =
        new SeriesId(
            new ApproachId(parts.group(1)),
            new RegistryId(parts.group(2)),
            new PartyCode(parts.group(3)),
            Integer.parseInt(parts.group(5)));
    return new UnitRange(series, serial, serial);
  }

  public long quantity() {
    return last - first + 1;
  }

  public String firstId() {
    return series.unitId(first);
  }

  public String lastId() {
    return series.unitId(last);
  }

  public boolean overlaps(UnitRange other) {
    return series.equals(other.series) && first <= other.last && other.first <= last;
  }

  public boolean contains(long serial) {
    return first <= serial && serial <= last;
  }

  @Override
  public String toString() {
    return first == last ? firstId() : firstId() + " … " + lastId();
  }
}
