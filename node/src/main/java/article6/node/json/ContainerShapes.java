package article6.node.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists, maps by text, and values that may be absent. */
final class ContainerShapes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Writes each item by the type it has; there is nothing to read it by. */
  static final JsonShape UNTYPED_LIST = listOf(new Untyped());

  static final JsonShape UNTYPED_MAP = mapOf(new Untyped());

  private ContainerShapes() {}

  static JsonShape listOf(JsonShape item) {
    return new JsonShape() {
      @Override
      public JsonNode write(Object value) {
        ArrayNode list = NODES.arrayNode();
        for (Object each : (List<?>) value) {
          list.add(item.write(each));
        }
        return list;
      }

      @Override
      public Object read(JsonNode node, JsonPlace place) {
        ScalarShapes.require(node.isArray(), node, place, "a list");
        if (node.size() > JsonLimits.LIST_ITEMS_MAX) {
          throw new JsonException(
              place, "a list of %d, at most %d".formatted(node.size(), JsonLimits.LIST_ITEMS_MAX));
        }
        List<Object> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
          items.add(item.read(node.get(i), place.item(i)));
        }
        return List.copyOf(items);
      }

      @Override
      public ObjectNode schema(SchemaBook book) {
        ObjectNode schema = ScalarShapes.type("array");
        schema.set("items", item.schema(book));
        return schema;
      }
    };
  }

  static JsonShape mapOf(JsonShape item) {
    return new JsonShape() {
      @Override
      public JsonNode write(Object value) {
        ObjectNode object = NODES.objectNode();
        ((Map<?, ?>) value).forEach((key, each) -> object.set((String) key, item.write(each)));
        return object;
      }

      @Override
      public Object read(JsonNode node, JsonPlace place) {
        ScalarShapes.require(node.isObject(), node, place, "an object");
        Map<String, Object> items = new LinkedHashMap<>();
        node.properties()
            .forEach(
                each ->
                    items.put(
                        each.getKey(), item.read(each.getValue(), place.field(each.getKey()))));
        return Collections.unmodifiableMap(items);
      }

      @Override
      public ObjectNode schema(SchemaBook book) {
        ObjectNode schema = ScalarShapes.type("object");
        schema.set("additionalProperties", item.schema(book));
        return schema;
      }
    };
  }

  static JsonShape optionalOf(JsonShape item) {
    return new JsonShape() {
      @Override
      public JsonNode write(Object value) {
        return ((Optional<?>) value).map(item::write).orElseGet(MissingNode::getInstance);
      }

      @Override
      public Object read(JsonNode node, JsonPlace place) {
        return node.isNull() ? Optional.empty() : Optional.of(item.read(node, place));
      }

      @Override
      public Object absent(JsonPlace place) {
        return Optional.empty();
      }

      @Override
      public boolean mayBeAbsent() {
        return true;
      }

      @Override
      public ObjectNode schema(SchemaBook book) {
        return item.schema(book);
      }
    };
  }

  private static final class Untyped implements JsonShape {
    @Override
    public JsonNode write(Object value) {
      return Json.tree(value);
    }

    @Override
    public Object read(JsonNode node, JsonPlace place) {
      throw new IllegalStateException("nothing says what stands at " + place);
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
      return NODES.objectNode();
    }
  }
}
