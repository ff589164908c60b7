package article6.node.json;

import java.util.concurrent.Callable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records of the ledger and of the API as JSON.
 *
 * <ul>
 *   <li>a record is an object of its components by name, in their order; a record of a sealed
 *       family carries its simple name as {@code "type"}, first. A component that is itself called
 *       {@code type} is then named after its Java type ({@code ndcType} of {@code SetNdc});
 *   <li>a range of units is {@code {"first": id, "last": id}} with full unit ids; identifiers are
 *       text, bytes are {@code 0x} and hexadecimal digits, dates are {@code 2023-12-15}, moments
 *       are ISO instants, enums are their names, quantities are whole numbers;
 *   <li>an {@code Optional} that is empty is left out, and read from an absent field or null.
 * </ul>
 *
 * <p>Reading is strict: unknown or repeated fields, missing ones, other types, fractions and
 * anything after the document are refused with their place.
 */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(JsonLimits.DOCUMENT_BYTES_MAX)
                          .maxNestingDepth(JsonLimits.NESTING_MAX)
                          .maxStringLength(JsonLimits.TEXT_CHARACTERS_MAX)
                          .maxNameLength(JsonLimits.NAME_CHARACTERS_MAX)
                          .maxNumberLength(JsonLimits.NUMBER_CHARACTERS_MAX)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** A value as a tree: records, sealed families, lists, maps by text, text, numbers, enums. */
  public static JsonNode tree(Object value) {
    return value instanceof JsonNode node ? node : JsonShapes.ofValue(value).write(value);
  }

  /** A value as compact text. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(tree(value));
  }

  /** A value as UTF-8, compact. */
  public static byte[] writeBytes(Object value) {
    return MAPPER.writeValueAsBytes(tree(value));
  }

  /** A value as indented text for people and files. */
  public static String writePretty(Object value) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree(value));
  }

  /**
   * @throws JsonException when the text is not one JSON document that is a value of this type
   */
  public static <T> T read(Class<T> type, String text) {
    return fromTree(type, parse(() -> MAPPER.readTree(text)));
  }

  /**
   * @throws JsonException when the bytes are not one JSON document that is a value of this type
   */
  public static <T> T read(Class<T> type, byte[] utf8) {
    return fromTree(type, parse(() -> MAPPER.readTree(utf8)));
  }

  /**
   * @throws JsonException when the tree is not a value of this type
   */
  public static <T> T fromTree(Class<T> type, JsonNode tree) {
    return fromTree(type, tree, "");
  }

  /**
   * The same for a part of a larger document.
   *
   * @param place where in that document the part stands, such as {@code steps[3].action}
   */
  public static <T> T fromTree(Class<T> type, JsonNode tree, String place) {
    JsonPlace at = place.isEmpty() ? JsonPlace.ROOT : JsonPlace.ROOT.field(place);
    return type.cast(JsonShapes.of(type).read(tree, at));
  }

  private static JsonNode parse(Callable<JsonNode> read) {
    try {
      JsonNode tree = read.call();
      if (tree.isMissingNode()) {
        throw new JsonException(JsonPlace.ROOT, "is empty");
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw new JsonException(JsonPlace.ROOT, "exceeds a limit: " + e.getOriginalMessage(), e);
    } catch (JacksonException e) {
      throw new JsonException(JsonPlace.ROOT, "is not JSON" + where(e), e);
    } catch (JsonException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("parsing from memory can't fail otherwise", e);
    }
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null
        ? ": " + e.getOriginalMessage()
        : " at line %d, column %d: %s"
            .formatted(
                e.getLocation().getLineNr(), e.getLocation().getColumnNr(), e.getOriginalMessage());
  }
}
