package article6.node.report.bulk;

import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in an action that a row says nothing of: an empty text, an empty list. Groups are put
 * in only when a cell of theirs is filled.
 */
final class BulkSkeletons {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String CONTENT =
      """
      {"metric": "GHG", "gwpValues": "", "sectors": [], "activityTypes": [],
       "authorizedParties": [], "authorizedEntities": [], "oimpDescription": "", "timeframe": {},
       "terms": {"text": ""}, "explanation": ""}\
      """;

  private static final Map<String, JsonNode> GROUPS =
      Map.of(
          "content.details",
          tree(
              """
              {"standards": [], "methodologies": [], "activities": [], "registries": [],
               "lastDates": {}, "doubleCounting": "", "reference": "", "template": []}\
              """),
          "details",
          tree(
              """
              {"indicators": [], "sectors": [], "gases": [], "policiesAndMeasures": false,
               "categories": []}\
              """));

  private static final Map<BulkKind, JsonNode> OF = new EnumMap<>(BulkKind.class);

  static {
    for (BulkKind kind : BulkKind.values()) {
      OF.put(kind, tree("{\"type\": \"" + kind.action() + "\"" + rest(kind) + "}"));
    }
  }

  private BulkSkeletons() {}

  /** A copy that may be filled. */
  static JsonNode of(BulkKind kind) {
    return OF.getOrDefault(kind, JSON.createObjectNode()).deepCopy();
  }

  /** What an object at a path starts with when its first cell is filled. */
  static JsonNode group(String path) {
    JsonNode group = GROUPS.get(path);
    return group == null ? JSON.createObjectNode() : group.deepCopy();
  }

  private static String rest(BulkKind kind) {
    return switch (kind) {
      case ATTESTATIONS -> ", \"attestations\": [{}]";
      case NDCS -> ", \"trajectory\": []";
      case INVENTORIES -> ", \"emissions\": [{}]";
      case ACCOUNTS -> ", \"name\": \"\"";
      case APPROACHES -> ", \"description\": \"\"";
      case ENTITIES -> ", \"conditions\": \"\", \"changeConditions\": \"\", \"explanation\": \"\"";
      case AUTHORIZATIONS -> ", \"content\": " + CONTENT + ", \"units\": []";
      case AMENDMENTS ->
          ", \"content\": " + CONTENT + ", \"includingFirstTransferred\": false, \"units\": []";
      case ISSUANCES -> ", \"series\": {}";
      case TRANSFERS -> ", \"units\": {}, \"asFirstTransfer\": false";
      case NDC_USES, IMP_USES -> ", \"units\": {}";
      case CANCELLATIONS -> ", \"units\": {}, \"purpose\": \"\", \"asFirstTransfer\": false";
      case REVOCATIONS -> ", \"reason\": \"\", \"includingFirstTransferred\": false";
      case ACTIONS -> "";
    };
  }

  private static JsonNode tree(String json) {
    return JSON.readTree(json);
  }
}
