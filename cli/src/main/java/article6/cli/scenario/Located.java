package article6.cli.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A piece of a YAML file that knows the line it stands on. */
sealed interface Located {
  int line();

  JsonNode toJson();

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
    static Scalar ofText(int line, String text) {
      return new Scalar(line, text, JsonNodeFactory.instance.stringNode(text));
    }
  }
}
