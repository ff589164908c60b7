package article6.node.json;

import article6.contracts.codec.Codec;
import article6.contracts.codec.Scalar;
import article6.contracts.codec.Signed;
import article6.contracts.domain.Metric;
import article6.contracts.domain.UnitRange;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Derives shapes from Java types, once per type; the counterpart of the canonical encoding. */
final class JsonShapes {
  private static final ConcurrentMap<Class<?>, JsonShape> KNOWN = new ConcurrentHashMap<>();

  private JsonShapes() {}

  static JsonShape of(Class<?> type) {
    JsonShape known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    JsonShape derived = derive(type);
    KNOWN.putIfAbsent(type, derived);
    return derived;
  }

  /** The shape of a value whose declared type nobody knows. */
  static JsonShape ofValue(Object value) {
    return switch (value) {
      case List<?> list -> ContainerShapes.UNTYPED_LIST;
      case Map<?, ?> map -> ContainerShapes.UNTYPED_MAP;
      case Enum<?> constant -> of(constant.getDeclaringClass());
      case Bytes bytes -> ScalarShapes.BYTES;
      default -> of(value.getClass());
    };
  }

  private static JsonShape of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return ContainerShapes.listOf(of(arguments[0]));
      } else if (generic.getRawType() == Optional.class) {
        return ContainerShapes.optionalOf(of(arguments[0]));
      } else if (generic.getRawType() == Map.class && arguments[0] == String.class) {
        return ContainerShapes.mapOf(of(arguments[1]));
      }
    }
    if (type instanceof WildcardType wild && wild.getUpperBounds()[0] instanceof Class<?> bound) {
      return of(bound);
    }
    if (type instanceof Class<?> plain) {
      return of(plain);
    }
    throw new IllegalArgumentException("no JSON for " + type);
  }

  private static JsonShape derive(Class<?> type) {
    if (type == String.class) {
      return ScalarShapes.TEXT;
    } else if (type == long.class || type == Long.class) {
      return ScalarShapes.COUNT;
    } else if (type == int.class || type == Integer.class) {
      return ScalarShapes.INT;
    } else if (type == boolean.class || type == Boolean.class) {
      return ScalarShapes.FLAG;
    } else if (type == LocalDate.class) {
      return ScalarShapes.DATE;
    } else if (type == Instant.class) {
      return ScalarShapes.INSTANT;
    } else if (type == Bytes.class) {
      return ScalarShapes.BYTES;
    } else if (type == Bytes32.class) {
      return ScalarShapes.BYTES32;
    } else if (JsonNode.class.isAssignableFrom(type)) {
      return ScalarShapes.TREE;
    } else if (type == UnitRange.class) {
      return DomainShapes.UNITS;
    } else if (type == Metric.class) {
      return DomainShapes.METRIC;
    } else if (type.isEnum()) {
      return ScalarShapes.enumOf(type);
    } else if (type.isRecord()) {
      return recordOf(type);
    } else if (type.isSealed()) {
      return new FamilyShape(type);
    }
    throw new IllegalArgumentException("no JSON for " + type.getName());
  }

  private static JsonShape recordOf(Class<?> type) {
    boolean ofFamily = Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    RecordComponent[] components = type.getRecordComponents();
    List<RecordShape.Field> fields = new ArrayList<>();
    MethodHandle constructor;
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (RecordComponent component : components) {
        fields.add(
            new RecordShape.Field(
                nameOf(component, ofFamily),
                shapeOf(component),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                Codec.emptyOf(component),
                lookup.unreflect(component.getAccessor())));
      }
      Class<?>[] parameters =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("can't look into " + type.getName(), e);
    }
    RecordShape shape = new RecordShape(type, ofFamily, fields, constructor);
    return Scalar.class.isAssignableFrom(type) ? shape.alone() : shape;
  }

  private static String nameOf(RecordComponent component, boolean ofFamily) {
    if (!ofFamily || !component.getName().equals(RecordShape.DISCRIMINATOR)) {
      return component.getName();
    }
    String typeName = component.getType().getSimpleName();
    return typeName.substring(0, 1).toLowerCase(Locale.ROOT) + typeName.substring(1);
  }

  private static JsonShape shapeOf(RecordComponent component) {
    return component.isAnnotationPresent(Signed.class)
        ? ScalarShapes.SIGNED
        : of(component.getGenericType());
  }
}
