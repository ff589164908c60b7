package article6.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
  private static final Pattern REFERENCE =
      Pattern.compile("\"\\$ref\":\"#/components/schemas/([^\"]+)\"");

  private static TrialNode node;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    node = new TrialNode();
    document = node.json("/openapi.json");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void every_route_is_described_with_summary_parameters_and_responses() {
    for (Route route : node.server.routes()) {
      JsonNode operation =
          document
              .get("paths")
              .get(route.path())
              .get(route.method().name().toLowerCase(Locale.ROOT));
      assertThat(operation.get("summary").stringValue()).as(route.path()).isNotBlank();
      assertThat(operation.get("responses").size()).isEqualTo(2);
      assertThat(operation.get("parameters").size()).isEqualTo(route.parameters().size());
      assertThat(operation.has("requestBody")).isEqualTo(route.body().isPresent());
    }
  }

  @Test
  void every_place_in_a_path_is_a_parameter_whose_example_can_be_read() {
    for (Route route : node.server.routes()) {
      List<String> places = new ArrayList<>();
      Matcher place = PLACE.matcher(route.path());
      while (place.find()) {
        places.add(place.group(1));
      }
      assertThat(route.parameters().stream().filter(Parameter::inPath).map(Parameter::name))
          .as(route.path())
          .containsExactlyElementsOf(places);
      for (Parameter<?> parameter : route.parameters()) {
        assertThat(parameter.reader().apply(parameter.example())).isNotNull();
      }
    }
  }

  @Test
  void operations_have_names_of_their_own() {
    assertThat(node.server.routes().stream().map(Route::operation)).doesNotHaveDuplicates();
  }

  @Test
  void every_reference_leads_to_a_schema_and_every_schema_is_used() {
    Set<String> referred = new HashSet<>();
    Matcher reference = REFERENCE.matcher(document.toString());
    while (reference.find()) {
      referred.add(reference.group(1));
    }

    assertThat(document.get("components").get("schemas").propertyNames())
        .containsExactlyInAnyOrderElementsOf(referred);
  }
}
