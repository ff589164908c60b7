package article6.node.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How values of one Java type look as JSON. */
interface JsonShape {
  JsonNode write(Object value);

  /**
   * @throws JsonException when the node is not such a value
   */
  Object read(JsonNode node, JsonPlace place);

  /** The same in the words of JSON Schema 2020-12, records by reference into the book. */
  ObjectNode schema(SchemaBook book);

  /** Whether a field of this shape may be left out. */
  default boolean mayBeAbsent() {
    return false;
  }

  /** What a field that is left out means; refused where it means nothing. */
  default Object absent(JsonPlace place) {
    throw new JsonException(place, "is missing");
  }
}
