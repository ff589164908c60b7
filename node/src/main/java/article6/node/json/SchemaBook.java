package article6.node.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of an API, each type described once under its name and referred to from everywhere
 * else.
 */
public final class SchemaBook {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, ObjectNode> byName = new TreeMap<>();
  private final Map<String, Class<?>> typeByName = new TreeMap<>();

  /** The schema of a type, records as references into this book. */
  public ObjectNode of(Class<?> type) {
    return JsonShapes.of(type).schema(this);
  }

  /** Everything referred to so far, by name. */
  public ObjectNode all() {
    ObjectNode all = NODES.objectNode();
    byName.forEach(all::set);
    return all;
  }

  /** A reference to a type, which is described when it is met for the first time. */
  ObjectNode reference(Class<?> type, Supplier<ObjectNode> description) {
    String name = type.getSimpleName();
    Class<?> known = typeByName.putIfAbsent(name, type);
    if (known == null) {
      byName.put(name, NODES.objectNode());
      byName.put(name, description.get());
    } else if (known != type) {
      throw new IllegalStateException("two types named " + name + " in one API");
    }
    return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
  }
}
