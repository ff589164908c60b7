package article6.node.report.filed;

import article6.contracts.domain.PartyCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Parties by code or English name, as reports write them: names without regard to accents, case and
 * signs, those of the United Nations and those in general use.
 */
public final class PartyNames {
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Map<String, PartyCode> COUNTRIES = countries();

  private final Map<String, PartyCode> own = new HashMap<>();

  /**
   * @param ledgerNames names that Parties have on the ledger, by code
   */
  public PartyNames(Map<PartyCode, String> ledgerNames) {
    ledgerNames.forEach((code, name) -> own.put(key(name), code));
  }

  /** The Party that a text names; nothing when no Party has that code or name. */
  public Optional<PartyCode> find(String text) {
    if (CODE.matcher(text).matches()) {
      return Optional.of(new PartyCode(text));
    }
    String key = key(text);
    PartyCode code = own.get(key);
    return Optional.ofNullable(code == null ? COUNTRIES.get(key) : code);
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private static String key(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return NO_LETTERS.matcher(plain.toLowerCase(Locale.ROOT).replace("&", "and")).replaceAll("");
  }

  private static Map<String, PartyCode> countries() {
    Map<String, PartyCode> countries = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      countries.put(
          key(country.getDisplayCountry(Locale.ENGLISH)), new PartyCode(country.getISO3Country()));
    }
    Properties names = new Properties();
    try (InputStream in = PartyNames.class.getResourceAsStream("party-names.properties")) {
      if (in == null) {
        throw new IllegalStateException("party-names.properties is missing");
      }
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read party-names.properties", e);
    }
    for (String code : names.stringPropertyNames()) {
      for (String name : names.getProperty(code).split(";", -1)) {
        countries.put(key(name), new PartyCode(code));
      }
    }
    return Map.copyOf(countries);
  }
}
