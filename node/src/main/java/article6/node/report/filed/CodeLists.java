package article6.node.report.filed;

import article6.contracts.domain.Nomenclature;
import article6.contracts.law.Nomenclatures;
import article6.node.report.sheet.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The codes of the common nomenclatures in reports. A field may have several, with whatever sign or
 * "and" between them, and some codes have an "and" or a comma of their own: so texts and codes are
 * cut at all of these, and a code is its parts in their order.
 */
public final class CodeLists {
  private static final Pattern SEPARATORS = Pattern.compile(",|;|\\+|\\band\\b");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  /** The version that comes with the rulebook: all that is known without a ledger (N-10). */
  public static final CodeLists FIRST = new CodeLists(List.of(Nomenclatures.FIRST));

  private final Map<String, Map<List<String>, String>> codes = new HashMap<>();

  /**
   * @param versions all that a ledger has: none takes a code away, and a report may be newer than
   *     the day on which a version comes into force
   */
  public CodeLists(List<Nomenclature> versions) {
    for (Nomenclature version : versions) {
      for (Nomenclature.CodeList list : version.lists()) {
        Map<List<String>, String> known =
            codes.computeIfAbsent(list.name(), _ -> new LinkedHashMap<>());
        list.codes().forEach(each -> known.put(parts(each.code()), each.code()));
      }
    }
  }

  /** What stands between the separators, in the form in which words are compared. */
  static List<String> parts(String text) {
    return Arrays.stream(SEPARATORS.split(Spelling.key(text), -1))
        .map(item -> NO_WORD.matcher(item).replaceAll(" ").strip())
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /**
   * The parts of a text that belong to no code.
   *
   * @param list such as {@link Nomenclatures#SECTORS}
   */
  List<String> unlisted(String list, String text) {
    Set<List<String>> known = codes.getOrDefault(list, Map.of()).keySet();
    List<String> parts = parts(text);
    List<String> unlisted = new ArrayList<>();
    int next = 0;
    while (next < parts.size()) {
      int end = endOfCode(known, parts, next);
      if (end == next) {
        unlisted.add(parts.get(next));
        end++;
      }
      next = end;
    }
    return unlisted;
  }

  /** All codes of a list in one line, as they are written. */
  String line(String list) {
    return String.join(" · ", codes.getOrDefault(list, Map.of()).values());
  }

  /** Where the longest code that begins at a part ends. */
  private static int endOfCode(Set<List<String>> known, List<String> parts, int from) {
    for (int end = parts.size(); end > from; end--) {
      if (known.contains(parts.subList(from, end))) {
        return end;
      }
    }
    return from;
  }
}
