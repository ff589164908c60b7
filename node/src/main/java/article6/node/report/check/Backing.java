package article6.node.report.check;

import article6.node.report.filed.FiledBlock;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of underlying units whose serials have any form: first and last id differ in exactly one
 * number (II05, domain §3.3).
 *
 * @param width digits of the number where it has leading zeros, else 0
 */
record Backing(
    String registry, String prefix, String suffix, BigInteger first, BigInteger last, int width) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private record Part(int start, int end, String digits) {}

  /** Nothing when the two ids are no range. */
  static Optional<Backing> of(FiledBlock.Underlying underlying) {
    String first = underlying.first();
    String last = underlying.last();
    List<Part> firstParts = numbers(first);
    List<Part> lastParts = numbers(last);
    if (firstParts.isEmpty() || firstParts.size() != lastParts.size()) {
      return Optional.empty();
    }
    int running = firstParts.size() - 1;
    for (int i = 0; i < firstParts.size(); i++) {
      if (!firstParts.get(i).digits().equals(lastParts.get(i).digits())) {
        running = i;
        break;
      }
    }
    Part from = firstParts.get(running);
    Part to = lastParts.get(running);
    String prefix = first.substring(0, from.start());
    String suffix = first.substring(from.end());
    BigInteger low = new BigInteger(from.digits());
    BigInteger high = new BigInteger(to.digits());
    if (!prefix.equals(last.substring(0, to.start()))
        || !suffix.equals(last.substring(to.end()))
        || low.compareTo(high) > 0) {
      return Optional.empty();
    }
    int width = from.digits().startsWith("0") ? from.digits().length() : 0;
    return Optional.of(new Backing(underlying.registry(), prefix, suffix, low, high, width));
  }

  BigInteger quantity() {
    return last.subtract(first).add(BigInteger.ONE);
  }

  boolean isOneUnit() {
    return first.equals(last);
  }

  /** The id so many units after the first. */
  String idAt(long offset) {
    String digits = first.add(BigInteger.valueOf(offset)).toString();
    return prefix + "0".repeat(Math.max(0, width - digits.length())) + digits + suffix;
  }

  private static List<Part> numbers(String id) {
    List<Part> parts = new ArrayList<>();
    Matcher number = NUMBER.matcher(id);
    while (number.find()) {
      parts.add(new Part(number.start(), number.end(), number.group()));
    }
    return parts;
  }
}
