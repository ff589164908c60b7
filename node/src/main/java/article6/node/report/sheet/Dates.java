package article6.node.report.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as reports write them: dd/mm/yyyy, or ISO days and instants. */
public final class Dates {
  private static final Pattern SLASHED = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");
  private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z");
  private static final Pattern SERIAL = Pattern.compile("[0-9]{5}(\\.[0-9]+)?");

  /** Day 0 of workbooks that count from 1900, which count a day too many before March of it. */
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private Dates() {}

  /** Nothing when it is no date, such as one with the month first. */
  public static Optional<LocalDate> day(String text) {
    try {
      Matcher slashed = SLASHED.matcher(text);
      if (slashed.matches()) {
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(slashed.group(3)),
                Integer.parseInt(slashed.group(2)),
                Integer.parseInt(slashed.group(1))));
      }
      if (ISO_DAY.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text));
      }
      return instant(text).map(it -> LocalDate.ofInstant(it, ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 31/02/2024
    }
  }

  /** The instant of an ISO text; nothing when it is a day or something else. */
  public static Optional<Instant> instant(String text) {
    if (!INSTANT.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day that a spreadsheet program means by a bare number, to be told and not to be used. */
  public static String ofSerial(String digits) {
    return fromSerial(digits).map(LocalDate::toString).orElse("31/12/2024");
  }

  /** The day of a bare number, for files of which somebody has said that they write days so. */
  public static Optional<LocalDate> fromSerial(String digits) {
    return SERIAL.matcher(digits).matches()
        ? Optional.of(DAY_ZERO.plusDays(new BigDecimal(digits).longValue()))
        : Optional.empty();
  }
}
