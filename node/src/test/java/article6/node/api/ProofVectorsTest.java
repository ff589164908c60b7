package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.codec.Added;
import article6.contracts.codec.Scalar;
import article6.contracts.light.Verdict;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What the browser's light client is held against. */
class ProofVectorsTest {
  private static final Path FILE = Path.of("src/test/resources/vectors/proofs.json");
  private static final String SHAPES = "/article6/node/explorer/lib/proof/shapes.js";
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void the_vectors_are_what_the_light_client_says() throws IOException {
    String made = ProofVectors.text(ProofVectors.make());
    if (Boolean.getBoolean("a6.vectors.renew")) {
      Files.writeString(FILE, made);
    }
    assertThat(Files.readString(FILE))
        .as("run once with -Da6.vectors.renew=true and look at the difference")
        .isEqualTo(made);
  }

  @Test
  void they_have_every_way_in_which_a_receipt_can_fail() {
    Set<String> met =
        ProofVectors.make().cases().stream()
            .map(ProofVectors.Case::reason)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(met).contains("");
    assertThat(met).containsAll(Arrays.stream(Verdict.Reason.values()).map(Enum::name).toList());
  }

  @Test
  void every_reason_has_words_for_the_reader_of_the_page() {
    for (Language language : Language.values()) {
      assertThat(Catalogue.of(language).texts().keySet())
          .containsAll(
              Arrays.stream(Verdict.Reason.values())
                  .map(reason -> "ui.verify.reason." + reason)
                  .toList());
    }
  }

  /** A record that grows in Java has to grow in the browser, or its hash would be another. */
  @Test
  void the_browser_knows_the_records_that_it_hashes() throws IOException {
    Map<String, JsonNode> shapes = new LinkedHashMap<>();
    describe(Genesis.class, shapes);
    describe(BlockHeader.class, shapes);
    describe(ValidatorSet.class, shapes);
    assertThat(shownShapes()).isEqualTo(MAPPER.valueToTree(shapes));
  }

  private static JsonNode shownShapes() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ProofVectorsTest.class.getResourceAsStream(SHAPES))) {
      String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return MAPPER.readTree(script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1));
    }
  }

  private static void describe(Class<?> type, Map<String, JsonNode> shapes) {
    if (shapes.containsKey(type.getSimpleName())) {
      return;
    }
    ArrayNode components = MAPPER.createArrayNode();
    shapes.put(type.getSimpleName(), components);
    for (RecordComponent component : type.getRecordComponents()) {
      ArrayNode one = components.addArray();
      one.add(component.getName()).add(name(component.getGenericType(), shapes));
      if (component.isAnnotationPresent(Added.class)) {
        one.add("added");
      }
    }
  }

  private static String name(Type type, Map<String, JsonNode> shapes) {
    if (type instanceof ParameterizedType generic) {
      String item = name(generic.getActualTypeArguments()[0], shapes);
      return generic.getRawType() == List.class ? "[" + item + "]" : "?" + item;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class || plain.isEnum()) {
      return "text";
    } else if (Set.of(long.class, int.class, Long.class, Integer.class).contains(plain)) {
      return "number";
    } else if (plain == boolean.class) {
      return "flag";
    } else if (plain == LocalDate.class) {
      return "date";
    } else if (Bytes.class.isAssignableFrom(plain)) {
      return "bytes";
    } else if (Scalar.class.isAssignableFrom(plain)) {
      return name(plain.getRecordComponents()[0].getGenericType(), shapes);
    }
    describe(plain, shapes);
    return plain.getSimpleName();
  }
}
