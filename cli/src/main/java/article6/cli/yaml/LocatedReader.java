package article6.cli.yaml;

import article6.cli.yaml.Located.Mapping;
import article6.cli.yaml.Located.Scalar;
import article6.cli.yaml.Located.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document and remembers lines. Strict: a field stands once, and there are no
 * anchors and aliases, so that what a reviewer reads is what is played.
 */
public final class LocatedReader {
  /** Deepest nesting: an action in a step reaches half of it. */
  private static final int DEPTH_MAX = 20;

  private final String file;
  private final YAMLParser parser;

  private LocatedReader(String file, YAMLParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * @param file its name, for messages
   * @throws YamlException when the text is not one document of the strict form
   */
  public static Located read(String file, String text) {
    YAMLFactory factory = YAMLFactory.builder().build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      LocatedReader reader = new LocatedReader(file, (YAMLParser) parser);
      if (parser.nextToken() == null) {
        throw new YamlException(file, 1, "empty");
      }
      Located document = reader.value(0);
      if (parser.nextToken() != null) {
        throw new YamlException(file, reader.line(), "one-document");
      }
      return document;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new YamlException(file, line, "yaml", e.getOriginalMessage());
    }
  }

  private int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  private Located value(int depth) {
    if (depth > DEPTH_MAX) {
      throw new YamlException(file, line(), "too-deep", DEPTH_MAX);
    }
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw new YamlException(file, line(), "alias");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> sequence(depth);
      case VALUE_STRING -> Scalar.ofText(line(), parser.getString());
      default -> new Scalar(line(), parser.getString(), scalar());
    };
  }

  private JsonNode scalar() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT -> number();
      case VALUE_TRUE, VALUE_FALSE -> nodes.booleanNode(parser.getBooleanValue());
      case VALUE_NULL -> nodes.nullNode();
      // a quantity is a whole number of units, so a decimal is kept as the text it is
      default -> nodes.stringNode(parser.getString());
    };
  }

  private JsonNode number() {
    return switch (parser.getNumberType()) {
      case INT, LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
      default -> throw new YamlException(file, line(), "number-too-large", parser.getString());
    };
  }

  private Mapping mapping(int depth) {
    int start = line();
    Map<String, Located> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int line = line();
      parser.nextToken();
      if (fields.put(name, value(depth + 1)) != null) {
        throw new YamlException(file, line, "twice", name);
      }
    }
    return new Mapping(start, fields);
  }

  private Sequence sequence(int depth) {
    int start = line();
    List<Located> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(depth + 1));
    }
    return new Sequence(start, items);
  }
}
