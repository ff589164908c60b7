package article6.cli.bulk;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Consents that are missing, in few words. */
final class Consents {
  private Consents() {}

  /** Such as "2 × AUTHORISER THA". */
  static String inWords(JsonNode need) {
    List<String> parties = new ArrayList<>();
    need.path("parties").forEach(party -> parties.add(party.asString("")));
    return "%d × %s %s"
        .formatted(
            need.path("officersEach").asInt(1),
            need.path("role").asString(""),
            String.join(", ", parties));
  }
}
