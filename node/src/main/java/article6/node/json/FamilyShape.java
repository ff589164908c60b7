package article6.node.json;

import article6.contracts.codec.Codec;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A sealed interface: any of its records, told apart by {@code "type"}. */
final class FamilyShape implements JsonShape {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Class<?> type;
  private final Map<String, Class<?>> byName = new TreeMap<>();

  FamilyShape(Class<?> type) {
    this.type = type;
    Codec.recordsOf(type).forEach(record -> byName.put(record.getSimpleName(), record));
  }

  @Override
  public JsonNode write(Object value) {
    return JsonShapes.of(value.getClass()).write(value);
  }

  @Override
  public Object read(JsonNode node, JsonPlace place) {
    ScalarShapes.require(
        node.isObject(), node, place, "an object (%s)".formatted(type.getSimpleName()));
    JsonNode name = node.get(RecordShape.DISCRIMINATOR);
    JsonPlace at = place.field(RecordShape.DISCRIMINATOR);
    if (name == null) {
      throw new JsonException(at, "is missing; it is one of " + names());
    }
    Class<?> record = byName.get(ScalarShapes.text(name, at));
    if (record == null) {
      throw new JsonException(at, "'%s' is not one of %s".formatted(name.stringValue(), names()));
    }
    return JsonShapes.of(record).read(node, place);
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return book.reference(
        type,
        () -> {
          ArrayNode choices = NODES.arrayNode();
          byName.values().forEach(record -> choices.add(JsonShapes.of(record).schema(book)));
          ObjectNode schema = NODES.objectNode();
          schema.set("oneOf", choices);
          schema.set(
              "discriminator", NODES.objectNode().put("propertyName", RecordShape.DISCRIMINATOR));
          return schema;
        });
  }

  private String names() {
    return String.join(", ", byName.keySet());
  }
}
