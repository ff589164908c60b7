package article6.contracts.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.apache.tuweni.rlp.RLPReader;
import org.apache.tuweni.rlp.RLPWriter;

/** Derives shapes from Java types, once per type. */
final class Shapes {
  private static final ConcurrentMap<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

  private static final Shape TEXT = shape((w, v) -> w.writeValue(utf8(v)), Shapes::readText);
  private static final Shape NUMBER =
      shape((w, v) -> w.writeLong(notNegative((Long) v)), Shapes::readNumber);
  private static final Shape SIGNED =
      shape(
          (w, v) -> w.writeValue(minimal(zigZag((Long) v))),
          r -> unZigZag(unsigned(r.readValue())));
  private static final Shape INT =
      shape((w, v) -> w.writeLong(notNegative((Integer) v)), r -> Math.toIntExact(readNumber(r)));
  private static final Shape FLAG =
      shape((w, v) -> w.writeLong(((Boolean) v) ? 1 : 0), Shapes::readFlag);
  private static final Shape DATE =
      shape((w, v) -> w.writeLong(dateNumber((LocalDate) v)), Shapes::readDate);
  private static final Shape BYTES = shape((w, v) -> w.writeValue((Bytes) v), RLPReader::readValue);
  private static final Shape BYTES32 =
      shape((w, v) -> w.writeValue((Bytes) v), r -> Bytes32.wrap(r.readValue()));

  private Shapes() {}

  static Shape of(Class<?> type) {
    Shape known = KNOWN.get(type);
    if (known != null) {
      return known;
    }
    Shape derived = derive(type);
    KNOWN.putIfAbsent(type, derived);
    return derived;
  }

  private static Shape of(Type type, boolean signed) {
    if (signed) {
      return SIGNED;
    }
    if (type instanceof ParameterizedType generic) {
      Shape item = of(generic.getActualTypeArguments()[0], false);
      if (generic.getRawType() == List.class) {
        return listOf(item);
      }
      if (generic.getRawType() == Optional.class) {
        return optionalOf(item);
      }
    }
    if (type instanceof Class<?> plain) {
      return of(plain);
    }
    throw new IllegalArgumentException("no canonical encoding for " + type);
  }

  private static Shape derive(Class<?> type) {
    if (type == String.class) {
      return TEXT;
    } else if (type == long.class || type == Long.class) {
      return NUMBER;
    } else if (type == int.class || type == Integer.class) {
      return INT;
    } else if (type == boolean.class) {
      return FLAG;
    } else if (type == LocalDate.class) {
      return DATE;
    } else if (type == Bytes.class) {
      return BYTES;
    } else if (type == Bytes32.class) {
      return BYTES32;
    } else if (type.isEnum()) {
      return enumOf(type);
    } else if (type.isRecord()) {
      return recordOf(type);
    } else if (type.isSealed()) {
      return sealedOf(type);
    }
    throw new IllegalArgumentException("no canonical encoding for " + type.getName());
  }

  private static Shape recordOf(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Shape[] shapes = new Shape[components.length];
    List<Optional<Object>> empties = new ArrayList<>();
    MethodHandle[] getters = new MethodHandle[components.length];
    MethodHandle constructor;
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (int i = 0; i < components.length; i++) {
        RecordComponent component = components[i];
        shapes[i] = of(component.getGenericType(), component.isAnnotationPresent(Signed.class));
        empties.add(emptyOf(component));
        getters[i] = lookup.unreflect(component.getAccessor());
      }
      Class<?>[] parameters =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      constructor = lookup.unreflectConstructor(type.getDeclaredConstructor(parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("can't look into " + type.getName(), e);
    }
    if (Scalar.class.isAssignableFrom(type)) {
      return new RecordShape(shapes, empties, getters, constructor).alone();
    }
    return new RecordShape(shapes, empties, getters, constructor);
  }

  static Optional<Object> emptyOf(RecordComponent component) {
    return component.isAnnotationPresent(Added.class)
        ? Optional.of(emptyOf(component.getType()))
        : Optional.empty();
  }

  /** What an {@link Added} component is where the encoding does not have it. */
  private static Object emptyOf(Class<?> type) {
    if (type == String.class) {
      return "";
    } else if (type == long.class) {
      return 0L;
    } else if (type == int.class) {
      return 0;
    } else if (type == boolean.class) {
      return false;
    } else if (type == List.class) {
      return List.of();
    } else if (type == Optional.class) {
      return Optional.empty();
    }
    throw new IllegalArgumentException(
        "a later component of type " + type.getName() + " has no empty value; make it Optional");
  }

  private static Shape sealedOf(Class<?> type) {
    Map<String, Class<?>> byName = recordsByName(type);
    return shape(
        value -> of(value.getClass()).usesAdded(value),
        (writer, value) ->
            writer.writeList(
                list -> {
                  list.writeValue(utf8(value.getClass().getSimpleName()));
                  of(value.getClass()).write(list, value);
                }),
        reader ->
            reader.readList(
                list -> {
                  String name = readText(list);
                  Class<?> record = byName.get(name);
                  if (record == null) {
                    throw new CodecException(
                        "unknown %s '%s'".formatted(type.getSimpleName(), name));
                  }
                  Object value = of(record).read(list);
                  requireEnd(list);
                  return value;
                }));
  }

  static Map<String, Class<?>> recordsByName(Class<?> type) {
    Map<String, Class<?>> byName = new TreeMap<>();
    collectRecords(type, byName);
    return byName;
  }

  private static void collectRecords(Class<?> type, Map<String, Class<?>> byName) {
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        collectRecords(permitted, byName);
      } else if (byName.put(permitted.getSimpleName(), permitted) != null) {
        throw new IllegalArgumentException("two records named " + permitted.getSimpleName());
      }
    }
  }

  private static Shape enumOf(Class<?> type) {
    Map<String, Object> byName = new TreeMap<>();
    Set<String> added = new TreeSet<>();
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      byName.put(name, constant);
      if (isAdded(type, name)) {
        added.add(name);
      }
    }
    return shape(
        value -> added.contains(((Enum<?>) value).name()),
        (writer, value) -> writer.writeValue(utf8(((Enum<?>) value).name())),
        reader -> {
          String name = readText(reader);
          Object constant = byName.get(name);
          if (constant == null) {
            throw new CodecException("unknown %s '%s'".formatted(type.getSimpleName(), name));
          }
          return constant;
        });
  }

  private static boolean isAdded(Class<?> type, String constant) {
    try {
      return type.getField(constant).isAnnotationPresent(Added.class);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(type.getName() + " has a constant without a field", e);
    }
  }

  private static Shape listOf(Shape item) {
    return shape(
        value -> ((List<?>) value).stream().anyMatch(item::usesAdded),
        (writer, value) ->
            writer.writeList(
                list -> {
                  for (Object each : (List<?>) value) {
                    item.write(list, each);
                  }
                }),
        reader -> reader.readList(list -> readItems(list, item, CodecLimits.LIST_ITEMS_MAX)));
  }

  private static Shape optionalOf(Shape item) {
    return shape(
        value -> ((Optional<?>) value).filter(item::usesAdded).isPresent(),
        (writer, value) ->
            writer.writeList(
                list -> ((Optional<?>) value).ifPresent(each -> item.write(list, each))),
        reader -> reader.readList(list -> readItems(list, item, 1).stream().findFirst()));
  }

  private static List<Object> readItems(RLPReader list, Shape item, int itemsMax) {
    List<Object> items = new ArrayList<>();
    while (!list.isComplete()) {
      if (items.size() == itemsMax) {
        throw new CodecException("a list of more than " + itemsMax);
      }
      items.add(item.read(list));
    }
    return List.copyOf(items);
  }

  static void requireEnd(RLPReader list) {
    if (!list.isComplete()) {
      throw new CodecException("more fields than expected");
    }
  }

  private static String readText(RLPReader reader) {
    Bytes bytes = reader.readValue();
    if (bytes.size() > CodecLimits.TEXT_BYTES_MAX) {
      throw new CodecException(
          "a text of %d bytes, at most %d".formatted(bytes.size(), CodecLimits.TEXT_BYTES_MAX));
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toArrayUnsafe()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new CodecException("text that is not UTF-8", e);
    }
  }

  private static long readNumber(RLPReader reader) {
    return notNegative(unsigned(reader.readValue()));
  }

  private static long unsigned(Bytes bytes) {
    if (bytes.size() > Long.BYTES) {
      throw new CodecException("a number of more than 8 bytes");
    }
    return bytes.toLong();
  }

  private static boolean readFlag(RLPReader reader) {
    long number = readNumber(reader);
    if (number > 1) {
      throw new CodecException("a yes-or-no value of " + number);
    }
    return number == 1;
  }

  private static LocalDate readDate(RLPReader reader) {
    int number = Math.toIntExact(readNumber(reader));
    try {
      return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    } catch (DateTimeException e) {
      throw new CodecException(number + " is not a date yyyymmdd", e);
    }
  }

  private static long dateNumber(LocalDate date) {
    if (date.getYear() < 1000 || date.getYear() > 9999) {
      throw new CodecException("a date outside the years 1000 to 9999: " + date);
    }
    return date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
  }

  private static long notNegative(long number) {
    if (number < 0) {
      throw new CodecException("a negative number where only counts are meant: " + number);
    }
    return number;
  }

  private static Bytes utf8(Object text) {
    Bytes bytes = Bytes.wrap(((String) text).getBytes(StandardCharsets.UTF_8));
    if (bytes.size() > CodecLimits.TEXT_BYTES_MAX) {
      throw new CodecException(
          "a text of %d bytes, at most %d".formatted(bytes.size(), CodecLimits.TEXT_BYTES_MAX));
    }
    return bytes;
  }

  private static Bytes minimal(long number) {
    return Bytes.ofUnsignedLong(number).trimLeadingZeros();
  }

  private static long zigZag(long number) {
    return (number << 1) ^ (number >> 63);
  }

  private static long unZigZag(long number) {
    return (number >>> 1) ^ -(number & 1);
  }

  private static Shape shape(
      BiConsumer<RLPWriter, Object> write, Function<RLPReader, Object> read) {
    return shape(value -> false, write, read);
  }

  private static Shape shape(
      Predicate<Object> usesAdded,
      BiConsumer<RLPWriter, Object> write,
      Function<RLPReader, Object> read) {
    return new Shape() {
      @Override
      public boolean usesAdded(Object value) {
        return usesAdded.test(value);
      }

      @Override
      public void write(RLPWriter writer, Object value) {
        write.accept(writer, value);
      }

      @Override
      public Object read(RLPReader reader) {
        return read.apply(reader);
      }
    };
  }
}
