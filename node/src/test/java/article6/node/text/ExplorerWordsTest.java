package article6.node.text;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.action.Action;
import article6.contracts.codec.Codec;
import article6.contracts.codec.Scalar;
import article6.contracts.domain.UnitRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplorerWordsTest {
  private static final Path PAGES = Path.of("src/main/resources/article6/node/explorer");
  private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*'([A-Za-z.]+)'");
  private static final Set<String> TEXTS = Catalogue.of(Language.ENGLISH).texts().keySet();

  @Test
  void every_text_the_pages_ask_for_exists() throws IOException {
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      files
          .filter(file -> file.toString().endsWith(".js") && !file.toString().contains("vendor"))
          .map(ExplorerWordsTest::read)
          .forEach(
              script -> {
                Matcher text = ASKED.matcher(script);
                while (text.find()) {
                  asked.add("ui." + text.group(1));
                }
              });
    }

    assertThat(asked).hasSizeGreaterThan(150).isSubsetOf(TEXTS);
  }

  @Test
  void every_field_of_an_action_has_a_name() {
    Set<String> fields = new TreeSet<>();
    Set<Class<?>> seen = new HashSet<>();
    for (Class<?> type : Codec.recordsOf(Action.class)) {
      collect(type, fields, seen);
    }
    fields.remove("field.type");
    fields.add("field.ndcType");

    assertThat(fields).hasSizeGreaterThan(100);
    fields.removeAll(TEXTS);
    assertThat(fields).as("fields without a name").isEmpty();
  }

  private static void collect(Type type, Set<String> fields, Set<Class<?>> seen) {
    if (type instanceof ParameterizedType generic) {
      collect(generic.getActualTypeArguments()[0], fields, seen);
    } else if (type instanceof Class<?> record
        && record.isRecord()
        && record != UnitRange.class
        && !Scalar.class.isAssignableFrom(record)
        && seen.add(record)) {
      for (RecordComponent component : record.getRecordComponents()) {
        fields.add("field." + component.getName());
        collect(component.getGenericType(), fields, seen);
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
