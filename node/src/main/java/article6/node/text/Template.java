package article6.node.text;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with {named} places. */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
  private static final String UNKNOWN = "–";

  /** The sentence with its places filled; one for which there is no value shows a dash. */
  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), UNKNOWN)));
  }

  Set<String> places() {
    Set<String> names = new LinkedHashSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      names.add(place.group(1));
    }
    return names;
  }
}
