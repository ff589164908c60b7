package article6.contracts.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads serials as other registries write them (domain §3.3, check II05). An id is text with
 * numbers in it, and between the first and the last id of a block exactly one number may differ: it
 * is the running one.
 */
public final class UnderlyingSerials {
  /** A number, or a stretch without digits. */
  private static final Pattern TOKEN = Pattern.compile("[0-9]+|[^0-9]+");

  /** Both ends in one text: "…-1-100" of Gold Standard and VCS, "…-5 to 9" of ACR. */
  private static final Pattern BLOCK =
      Pattern.compile("(.*?)([0-9]+)\\s*(?:-|–|to)\\s*([0-9]+)\\s*");

  private static final int SERIAL_DIGITS_MAX = 16;

  private UnderlyingSerials() {}

  /**
   * Reads a block that is written as one text with both its ends, such as {@code
   * GS1-1-TZ-GS11732-16-2022-25700-1-100} or {@code ACR-US-102-2003-274-120158095 to 120158156}.
   *
   * @throws IllegalArgumentException when it doesn't end in two numbers, the second not below the
   *     first
   */
  public static UnderlyingRange parseBlock(String registry, String block) {
    Matcher parts = BLOCK.matcher(block.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' does not end in the first and last serial of a block, such as …-1-100"
              .formatted(block));
    }
    String first = parts.group(2);
    String last = parts.group(3);
    return new UnderlyingRange(
        registry, parts.group(1), serial(first), serial(last), "", width(first, last));
  }

  /**
   * Reads a block from the ids of its first and last unit. Where both are the same, the last number
   * of the id is the running one.
   *
   * @throws IllegalArgumentException when the ids differ in their text, or not in exactly one
   *     number
   */
  public static UnderlyingRange parse(String registry, String firstId, String lastId) {
    List<String> first = tokens(firstId.strip());
    List<String> last = tokens(lastId.strip());
    if (first.size() != last.size()) {
      throw new IllegalArgumentException(
          "'%s' and '%s' differ in more than their serial".formatted(firstId, lastId));
    }
    List<Integer> differing = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).equals(last.get(i))) {
        differing.add(i);
      }
    }
    int at = differing.isEmpty() ? lastNumber(first) : differing.getFirst();
    if (differing.size() > 1 || at < 0 || !isNumber(first.get(at)) || !isNumber(last.get(at))) {
      throw new IllegalArgumentException(
          "between '%s' and '%s' exactly one number may differ".formatted(firstId, lastId));
    }
    return new UnderlyingRange(
        registry,
        String.join("", first.subList(0, at)),
        serial(first.get(at)),
        serial(last.get(at)),
        String.join("", first.subList(at + 1, first.size())),
        width(first.get(at), last.get(at)));
  }

  private static List<String> tokens(String id) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(id);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }

  private static int lastNumber(List<String> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (isNumber(tokens.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNumber(String token) {
    char start = token.charAt(0);
    return '0' <= start && start <= '9';
  }

  private static long serial(String digits) {
    if (digits.length() > SERIAL_DIGITS_MAX) {
      throw new IllegalArgumentException("the serial " + digits + " is too large");
    }
    return Long.parseLong(digits);
  }

  /**
   * Serials are filled up with zeros only where one of them shows it; then both are equally long.
   */
  private static int width(String first, String last) {
    boolean filled = isFilled(first) || isFilled(last);
    if (filled && first.length() != last.length()) {
      throw new IllegalArgumentException(
          "the serials %s and %s are filled up to different lengths".formatted(first, last));
    }
    return filled ? first.length() : 0;
  }

  private static boolean isFilled(String digits) {
    return digits.length() > 1 && digits.charAt(0) == '0';
  }
}
