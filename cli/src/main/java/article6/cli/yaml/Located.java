package article6.cli.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A piece of a YAML file that knows the line it stands on. */
public sealed interface Located {
  /** Where it stands, from 1. */
  int line();

  /** The same as JSON, without the lines. */
  JsonNode toJson();

  /** Names and values. */
  record Mapping(int line, Map<String, Located> fields) implements Located {
    public Mapping {
      fields = new LinkedHashMap<>(fields);
    }

    @Override
    public JsonNode toJson() {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      fields.forEach((name, value) -> object.set(name, value.toJson()));
      return object;
    }
  }

  /** A list. */
  record Sequence(int line, List<Located> items) implements Located {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public JsonNode toJson() {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> array.add(item.toJson()));
      return array;
    }
  }

  /** A text, number, truth value or nothing, with the text it was written as. */
  record Scalar(int line, String text, JsonNode toJson) implements Located {
    public static Scalar ofText(int line, String text) {
      return new Scalar(line, text, JsonNodeFactory.instance.stringNode(text));
    }
  }
}
