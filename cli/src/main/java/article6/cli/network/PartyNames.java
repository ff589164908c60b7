package article6.cli.network;

import article6.contracts.domain.PartyCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of Parties by their alpha-3 code, as the platform knows countries. */
final class PartyNames {
  private static final Map<String, String> NAMES =
      Arrays.stream(Locale.getISOCountries())
          .map(country -> new Locale.Builder().setRegion(country).build())
          .collect(
              Collectors.toMap(
                  Locale::getISO3Country, locale -> locale.getDisplayCountry(Locale.ENGLISH)));

  /** The Party that is no country and has a reserved code (domain §3.2). */
  private static final Map<String, String> RESERVED = Map.of("EUE", "European Union");

  private PartyNames() {}

  /** The name, or the code where none is known. */
  static String of(PartyCode code) {
    String name = NAMES.get(code.value());
    return name != null ? name : RESERVED.getOrDefault(code.value(), code.value());
  }
}
