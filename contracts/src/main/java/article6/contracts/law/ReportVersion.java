package article6.contracts.law;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of a report, such as 1.0 or 2.13: the major number first, then the minor. */
record ReportVersion(int major, int minor) implements Comparable<ReportVersion> {
  /** Four digits each: no report sees as many versions. */
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})\\.(0|[1-9]\\d{0,3})");

  static Optional<ReportVersion> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new ReportVersion(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(ReportVersion other) {
    return Comparator.comparingInt(ReportVersion::major)
        .thenComparingInt(ReportVersion::minor)
        .compare(this, other);
  }
}
