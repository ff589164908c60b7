package article6.node.report.aef;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Version of a submission, X.Y; the first is 1.0 (common nomenclatures T2). */
public record AefVersion(int major, int minor) {
  public static final AefVersion FIRST = new AefVersion(1, 0);
  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})\\.([0-9]{1,6})");

  public AefVersion {
    if (major < 1 || minor < 0) {
      throw new IllegalArgumentException("an AEF version is at least 1.0");
    }
  }

  /**
   * @throws IllegalArgumentException when the text has another form
   */
  public static AefVersion parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not an AEF version such as 1.0");
    }
    return new AefVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
