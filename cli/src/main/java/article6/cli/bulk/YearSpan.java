package article6.cli.bulk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years from the first to the last, both included. */
record YearSpan(int first, int last) {
  static final YearSpan FIRST_NDCS = new YearSpan(2021, 2030);
  private static final Pattern FORM = Pattern.compile("([0-9]{4})-([0-9]{4})");

  /**
   * @throws IllegalArgumentException when the text is not like 2021-2030
   */
  static YearSpan parse(String text) {
    Matcher years = FORM.matcher(text);
    if (!years.matches() || years.group(1).compareTo(years.group(2)) > 0) {
      throw new IllegalArgumentException("'%s' are no years such as 2021-2030".formatted(text));
    }
    return new YearSpan(Integer.parseInt(years.group(1)), Integer.parseInt(years.group(2)));
  }
}
