package article6.node.json;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record as an object of its components. */
final class RecordShape implements JsonShape {
  static final String DISCRIMINATOR = "type";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * A component: its name in JSON, its shape and how to get at it.
   *
   * @param whenAbsent what a component that the record got later is when it is not written
   */
  record Field(
      String name,
      JsonShape shape,
      boolean nullable,
      Optional<Object> whenAbsent,
      MethodHandle getter) {
    boolean mayBeAbsent() {
      return nullable || whenAbsent.isPresent() || shape.mayBeAbsent();
    }

    @Nullable Object read(@Nullable JsonNode written, JsonPlace place) {
      if (nullable && (written == null || written.isNull())) {
        return null;
      }
      if (written == null) {
        return whenAbsent.isPresent() ? whenAbsent.get() : shape.absent(place);
      }
      return shape.read(written, place);
    }
  }

  private final Class<?> type;
  private final boolean ofFamily;
  private final List<Field> fields;
  private final Set<String> names;
  private final MethodHandle constructor;

  /**
   * @param ofFamily whether the record is one of a sealed interface and says which
   */
  RecordShape(Class<?> type, boolean ofFamily, List<Field> fields, MethodHandle constructor) {
    this.type = type;
    this.ofFamily = ofFamily;
    this.fields = List.copyOf(fields);
    this.names = fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
    this.constructor = constructor;
  }

  @Override
  public JsonNode write(Object value) {
    ObjectNode object = NODES.objectNode();
    if (ofFamily) {
      object.put(DISCRIMINATOR, type.getSimpleName());
    }
    for (Field field : fields) {
      Object component = get(field, value);
      if (component == null) {
        continue;
      }
      JsonNode written = field.shape().write(component);
      if (!written.isMissingNode()) {
        object.set(field.name(), written);
      }
    }
    return object;
  }

  @Override
  public Object read(JsonNode node, JsonPlace place) {
    ScalarShapes.require(node.isObject(), node, place, "an object (" + type.getSimpleName() + ")");
    for (String name : node.propertyNames()) {
      if (!names.contains(name) && !(ofFamily && name.equals(DISCRIMINATOR))) {
        throw new JsonException(
            place.field(name), "is no field of " + type.getSimpleName() + expectedFields());
      }
    }
    requireOwnName(node, place);
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Field field = fields.get(i);
      JsonNode written = node.get(field.name());
      values[i] = field.read(written, place.field(field.name()));
    }
    return make(values, place);
  }

  @Override
  public ObjectNode schema(SchemaBook book) {
    return book.reference(type, () -> describe(book));
  }

  private ObjectNode describe(SchemaBook book) {
    ObjectNode properties = NODES.objectNode();
    ArrayNode required = NODES.arrayNode();
    if (ofFamily) {
      properties.set(DISCRIMINATOR, NODES.objectNode().put("const", type.getSimpleName()));
      required.add(DISCRIMINATOR);
    }
    for (Field field : fields) {
      properties.set(field.name(), field.shape().schema(book));
      if (!field.mayBeAbsent()) {
        required.add(field.name());
      }
    }
    ObjectNode schema = ScalarShapes.type("object");
    schema.set("properties", properties);
    schema.set("required", required);
    return schema.put("additionalProperties", false);
  }

  private void requireOwnName(JsonNode node, JsonPlace place) {
    if (!ofFamily) {
      return;
    }
    JsonPlace at = place.field(DISCRIMINATOR);
    JsonNode name = node.get(DISCRIMINATOR);
    if (name == null) {
      throw new JsonException(at, "is missing");
    }
    if (!ScalarShapes.text(name, at).equals(type.getSimpleName())) {
      throw new JsonException(
          at, "'%s', expected %s".formatted(name.stringValue(), type.getSimpleName()));
    }
  }

  private String expectedFields() {
    return fields.isEmpty()
        ? ", which has none"
        : "; its fields are " + fields.stream().map(Field::name).collect(Collectors.joining(", "));
  }

  /** Null only for a component that is marked so. */
  private static @Nullable Object get(Field field, Object value) {
    try {
      return field.getter().invoke(value);
    } catch (Throwable e) {
      throw new IllegalStateException("accessor of a record failed", e);
    }
  }

  private Object make(@Nullable Object[] values, JsonPlace place) {
    try {
      return constructor.invokeWithArguments(values);
    } catch (IllegalArgumentException e) {
      throw new JsonException(place, String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("constructor of a record failed", e);
    }
  }

  /** The same for a record of one component that stands for itself. */
  JsonShape alone() {
    Field only = fields.getFirst();
    return new JsonShape() {
      @Override
      public JsonNode write(Object value) {
        Object component = get(only, value);
        return only.shape().write(Objects.requireNonNull(component));
      }

      @Override
      public Object read(JsonNode node, JsonPlace place) {
        return make(new @Nullable Object[] {only.shape().read(node, place)}, place);
      }

      @Override
      public ObjectNode schema(SchemaBook book) {
        return book.reference(type, () -> only.shape().schema(book));
      }
    };
  }
}
