package article6.node.report.aef;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words as the 2025 checker's patterns accept them: letters without accents, few signs. */
final class PlainText {
  private static final Map<String, String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> Locale.of("", code))
          .collect(
              Collectors.toUnmodifiableMap(
                  Locale::getISO3Country, it -> it.getDisplayCountry(Locale.ENGLISH)));

  private PlainText() {}

  /** The English name of a country that is no Party on this ledger; its code if it has none. */
  static String countryName(String alpha3) {
    return COUNTRIES.getOrDefault(alpha3, alpha3);
  }

  /** A name in letters, blanks, brackets and apostrophes, such as Cote d'Ivoire. */
  static String name(String name) {
    String unaccented = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return unaccented
        .replace("\u2019", "'")
        .replace("&", "and")
        .replace(".", "")
        .replaceAll("[^A-Za-z ()']", " ")
        .strip();
  }

  /** Words in letters, digits and blanks. */
  static String words(String words) {
    return words.replaceAll("[^A-Za-z0-9 ]", " ");
  }
}
