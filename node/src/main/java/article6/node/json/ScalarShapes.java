package article6.node.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that are one JSON text, number or flag. */
final class ScalarShapes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern HEX = Pattern.compile("0x(?:[0-9a-fA-F]{2})*");

  static final JsonShape TEXT =
      shape(type("string"), value -> NODES.stringNode((String) value), ScalarShapes::text);

  static final JsonShape COUNT =
      shape(
          type("integer").put("format", "int64").put("minimum", 0),
          value -> NODES.numberNode((Long) value),
          (node, place) -> number(node, place, 0, Long.MAX_VALUE));

  static final JsonShape SIGNED =
      shape(
          type("integer").put("format", "int64"),
          value -> NODES.numberNode((Long) value),
          (node, place) -> number(node, place, Long.MIN_VALUE, Long.MAX_VALUE));

  static final JsonShape INT =
      shape(
          type("integer").put("format", "int32").put("minimum", 0),
          value -> NODES.numberNode((Integer) value),
          (node, place) -> (int) number(node, place, 0, Integer.MAX_VALUE));

  static final JsonShape FLAG =
      shape(
          type("boolean"),
          value -> NODES.booleanNode((Boolean) value),
          (node, place) -> {
            require(node.isBoolean(), node, place, "true or false");
            return node.booleanValue();
          });

  static final JsonShape DATE =
      shape(
          type("string").put("format", "date"),
          value -> NODES.stringNode(value.toString()),
          (node, place) -> {
            try {
              return LocalDate.parse(text(node, place));
            } catch (DateTimeException e) {
              throw new JsonException(place, quoted(node) + " is not a date such as 2023-12-15", e);
            }
          });

  static final JsonShape INSTANT =
      shape(
          type("string").put("format", "date-time"),
          value -> NODES.stringNode(value.toString()),
          (node, place) -> {
            try {
              return Instant.parse(text(node, place));
            } catch (DateTimeException e) {
              throw new JsonException(
                  place, quoted(node) + " is not a moment such as 2023-12-15T08:00:00Z", e);
            }
          });

  static final JsonShape BYTES =
      shape(
          type("string").put("pattern", "^0x([0-9a-f]{2})*$"),
          value -> NODES.stringNode(((Bytes) value).toHexString()),
          ScalarShapes::bytes);

  static final JsonShape BYTES32 =
      shape(
          type("string").put("pattern", "^0x[0-9a-f]{64}$"),
          value -> NODES.stringNode(((Bytes) value).toHexString()),
          (node, place) -> {
            Bytes bytes = bytes(node, place);
            if (bytes.size() != Bytes32.SIZE) {
              throw new JsonException(
                  place, "%d bytes, expected %d".formatted(bytes.size(), Bytes32.SIZE));
            }
            return Bytes32.wrap(bytes);
          });

  /** Already JSON. */
  static final JsonShape TREE =
      shape(NODES.objectNode(), value -> (JsonNode) value, (node, place) -> node);

  private ScalarShapes() {}

  static JsonShape enumOf(Class<?> type) {
    Enum<?>[] constants = (Enum<?>[]) type.getEnumConstants();
    ArrayNode names = NODES.arrayNode();
    Arrays.stream(constants).forEach(constant -> names.add(constant.name()));
    ObjectNode schema = type("string");
    schema.set("enum", names);
    return shape(
        schema,
        value -> NODES.stringNode(((Enum<?>) value).name()),
        (node, place) -> {
          String name = text(node, place);
          for (Enum<?> constant : constants) {
            if (constant.name().equals(name)) {
              return constant;
            }
          }
          String allowed =
              Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
          throw new JsonException(place, quoted(node) + " is not one of " + allowed);
        });
  }

  static JsonShape shape(
      ObjectNode schema,
      Function<Object, JsonNode> write,
      BiFunction<JsonNode, JsonPlace, Object> read) {
    return new JsonShape() {
      @Override
      public JsonNode write(Object value) {
        return write.apply(value);
      }

      @Override
      public Object read(JsonNode node, JsonPlace place) {
        return read.apply(node, place);
      }

      @Override
      public ObjectNode schema(SchemaBook book) {
        return schema.deepCopy();
      }
    };
  }

  static String text(JsonNode node, JsonPlace place) {
    require(node.isString(), node, place, "text");
    return node.stringValue();
  }

  static void require(boolean holds, JsonNode node, JsonPlace place, String expected) {
    if (!holds) {
      throw new JsonException(place, "%s, expected %s".formatted(nameOf(node), expected));
    }
  }

  static ObjectNode type(String name) {
    return NODES.objectNode().put("type", name);
  }

  private static long number(JsonNode node, JsonPlace place, long least, long most) {
    require(node.isNumber(), node, place, "a whole number");
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw new JsonException(place, "%s is not a whole number in range".formatted(node));
    }
    long number = node.longValue();
    if (number < least || number > most) {
      throw new JsonException(
          place, "%d is not a whole number from %d to %d".formatted(number, least, most));
    }
    return number;
  }

  private static Bytes bytes(JsonNode node, JsonPlace place) {
    String text = text(node, place);
    if (!HEX.matcher(text).matches()) {
      throw new JsonException(
          place, quoted(node) + " is not 0x and an even number of hexadecimal digits");
    }
    return Bytes.fromHexString(text);
  }

  /** A text from outside, short enough for a message. */
  private static String quoted(JsonNode node) {
    String text = node.stringValue();
    return "'%s'".formatted(text.length() > 80 ? text.substring(0, 80) + "…" : text);
  }

  private static String nameOf(JsonNode node) {
    if (node.isNull()) {
      return "null";
    } else if (node.isObject()) {
      return "an object";
    } else if (node.isArray()) {
      return "a list";
    } else if (node.isString()) {
      return "the text " + quoted(node);
    }
    return node.toString();
  }
}
