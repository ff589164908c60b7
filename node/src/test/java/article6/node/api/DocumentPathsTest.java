package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.codec.Codec;
import article6.contracts.codec.Scalar;
import article6.contracts.crypto.DocumentDigest;
import article6.contracts.crypto.Hash;
import article6.contracts.state.Table;
import article6.contracts.state.Tables;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Where the browser looks for digests of documents is where the records have them. */
class DocumentPathsTest {
  private static final Path FILE =
      Path.of("src/main/resources/article6/node/explorer/lib/proof/digests.js");
  private static final String BEGINNING =
      """
      // Where digests of documents stand in the encoding of actions and of records of the state. A test makes this.
      export const DIGESTS = \
      """;

  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  /** Paths by the names of actions, and by the numbers of tables. */
  private record Digests(Map<String, List<String>> actions, Map<Integer, List<String>> tables) {}

  @Test
  void the_browser_knows_where_digests_stand() throws IOException {
    DefaultPrettyPrinter onePathALine =
        new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
    String made =
        BEGINNING
            + JsonMapper.shared()
                .writer()
                .with(onePathALine)
                .writeValueAsString(new Digests(ofActions(), ofTables()))
            + ";\n";
    if (Boolean.getBoolean("a6.vectors.renew")) {
      Files.writeString(FILE, made);
    }
    assertThat(Files.readString(FILE))
        .as("run once with -Da6.vectors.renew=true and look at the difference")
        .isEqualTo(made);
  }

  private static Map<String, List<String>> ofActions() {
    Map<String, List<String>> paths = new TreeMap<>();
    for (Class<?> action : Codec.recordsOf(Action.class)) {
      List<String> found = new ArrayList<>();
      walk(action, "", false, found);
      if (!found.isEmpty()) {
        paths.put(action.getSimpleName(), found);
      }
    }
    return paths;
  }

  private static Map<Integer, List<String>> ofTables() throws IOException {
    Map<Integer, List<String>> paths = new TreeMap<>();
    for (Field field : Tables.class.getFields()) {
      if (field.getType() == Table.class) {
        List<String> found = new ArrayList<>();
        Type type = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[1];
        walk(type, "", false, found);
        if (!found.isEmpty()) {
          paths.put(number(field), found);
        }
      }
    }
    return paths;
  }

  private static int number(Field field) throws IOException {
    try {
      Table<?, ?> table = (Table<?, ?>) field.get(null);
      return IntStream.range(0, 256)
          .filter(number -> table.owns(Bytes.of((byte) number)))
          .findFirst()
          .orElseThrow();
    } catch (IllegalAccessException e) {
      throw new IOException("can't read " + field, e);
    }
  }

  private static void walk(Type type, String path, boolean isDocument, List<String> found) {
    if (type instanceof ParameterizedType generic) {
      String step = generic.getRawType() == List.class ? "*" : "?";
      walk(generic.getActualTypeArguments()[0], join(path, step), isDocument, found);
    } else if (type == Hash.class) {
      if (isDocument) {
        found.add(path);
      }
    } else if (type == Action.class) {
      found.add(join(path, "@"));
    } else if (type instanceof Class<?> plain && !Scalar.class.isAssignableFrom(plain)) {
      if (plain.isRecord()) {
        components(plain, path, found);
      } else if (plain.isSealed()) {
        for (Class<?> one : Codec.recordsOf(plain)) {
          walk(one, join(path, "=" + one.getSimpleName()), false, found);
        }
      }
    }
  }

  private static void components(Class<?> type, String path, List<String> found) {
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      walk(
          components[i].getGenericType(),
          join(path, i + " " + components[i].getName()),
          components[i].isAnnotationPresent(DocumentDigest.class),
          found);
    }
  }

  private static String join(String path, String step) {
    return path.isEmpty() ? step : path + "/" + step;
  }
}
