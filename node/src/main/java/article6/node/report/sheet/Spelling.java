package article6.node.report.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** How words of labels and lists are compared: without case, and with blanks of any kind alike. */
public final class Spelling {
  /** Also the blanks that spreadsheet programs put between a number and its unit. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u202f\\u3000]+");

  private static final Pattern INVISIBLE = Pattern.compile("[\\u200b\\ufeff\\u00ad]");

  private Spelling() {}

  /** The text without blanks at its ends and without signs that nobody can see. */
  public static String clean(String text) {
    if (isPlain(text)) {
      return text;
    }
    return INVISIBLE.matcher(text).replaceAll("").replace('\u00a0', ' ').strip();
  }

  /** The form in which two words are the same. */
  public static String key(String text) {
    String clean = clean(text);
    String joined = isPlain(clean) && !clean.contains("  ") ? clean : blanksJoined(clean);
    return joined.toLowerCase(Locale.ROOT);
  }

  private static String blanksJoined(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  /** Whether it has letters of another script than Latin, such as kana, hanzi or Cyrillic. */
  public static boolean hasForeignLetters(String text) {
    return text.codePoints()
        .anyMatch(
            it ->
                Character.isLetter(it)
                    && Character.UnicodeScript.of(it) != Character.UnicodeScript.LATIN);
  }

  /** Most texts need no cleaning; that is seen without copying them. */
  private static boolean isPlain(String text) {
    int length = text.length();
    if (length == 0) {
      return true;
    }
    if (text.charAt(0) <= ' ' || text.charAt(length - 1) <= ' ') {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) > '~' || text.charAt(i) < ' ') {
        return false;
      }
    }
    return true;
  }
}
