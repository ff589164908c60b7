package article6.cli.cadt;

import article6.contracts.domain.PartyCode;
import article6.node.report.filed.PartyNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Words that the Trust takes. Where its node tells its lists those count; else the words of schema
 * 2.0.2, with their spelling errors.
 */
final class CadtPicklists {
  /** As schema 2.0.2 spells it; a list that has been put right says GHG. */
  private static final String GHG_IN_2_0_2 = "GHC";

  /** Countries that the lists write in a way that names nobody else knows. */
  private static final Map<String, String> MISSPELT =
      Map.of(
          "ATG", "Antigua and Barduba",
          "GNQ", "Equatorial New Guinea",
          "SYR", "Syria Arab Republic",
          "COD", "Democratic Republic of Congo",
          "HKG", "Hong Kong S.A.R.",
          "MAC", "Macau S.A.R.");

  /** Missing from the list of countries of incorporation of schema 2.0.2. */
  private static final String AUSTRALIA = "AUS";

  private static final PartyNames NAMES = new PartyNames(Map.of());

  private final JsonNode live;
  private final Map<String, String> countries = new HashMap<>();

  /**
   * @param live what the node answered, or an empty object
   */
  CadtPicklists(JsonNode live) {
    this.live = live;
    list("countries")
        .forEach(
            name -> NAMES.find(name).ifPresent(code -> countries.putIfAbsent(code.value(), name)));
  }

  private List<String> list(String name) {
    return live.path(name).valueStream().map(each -> each.asString("")).toList();
  }

  String metric(String ledger) {
    if (!ledger.equals("GHG")) {
      return "Non-GHG";
    }
    List<String> known = list("aefT2AuthorizationsMetric");
    return known.contains("GHG") ? "GHG" : GHG_IN_2_0_2;
  }

  /** The Trust has no voluntary cancellations, and writes first transfers with capitals. */
  String actionType(String ledger) {
    return switch (ledger) {
      case "First transfer" -> "First Transfer";
      case "Voluntary Cancellation" -> "Cancellation";
      default -> ledger;
    };
  }

  String firstTransferDefinition(String ledger) {
    return switch (ledger) {
      case "Authorisation" -> "Authorization";
      case "Use or Cancellation" -> "Use or cancellation";
      default -> ledger;
    };
  }

  /** A country of incorporation; nothing where the list lacks it. */
  Optional<String> country(String alpha3) {
    if (!countries.isEmpty()) {
      return Optional.ofNullable(countries.get(alpha3))
          .or(() -> Optional.ofNullable(MISSPELT.get(alpha3)).filter(list("countries")::contains));
    }
    if (alpha3.equals(AUSTRALIA)) {
      return Optional.empty();
    }
    return Optional.of(MISSPELT.getOrDefault(alpha3, english(new PartyCode(alpha3))));
  }

  private static String english(PartyCode code) {
    for (String alpha2 : Locale.getISOCountries()) {
      Locale country = Locale.of("", alpha2);
      if (country.getISO3Country().equals(code.value())) {
        return country.getDisplayCountry(Locale.ENGLISH);
      }
    }
    return code.value();
  }
}
