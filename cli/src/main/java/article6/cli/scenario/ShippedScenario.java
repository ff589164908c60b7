package article6.cli.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The scenarios that come with the program, in the order the demo plays them. */
public enum ShippedScenario {
  THAILAND_SWITZERLAND("thailand-switzerland"),
  COP26_EXAMPLE("cop26-example"),
  TANZANIA("tanzania"),
  REFUSALS("refusals"),
  PARTICIPATION_AND_BALANCE("participation-and-balance"),
  CORSIA("corsia"),
  PARTIAL_APPROVAL("partial-approval"),
  FOUR_EYES_AND_DELEGATION("four-eyes-and-delegation"),
  ARTICLE_6_4("article-6-4"),
  JCM_ALLOCATION("jcm-allocation"),
  TWO_REGISTRIES("two-registries"),
  INCONSISTENCY_CASE("inconsistency-case");

  private static final String FOLDER = "/article6/cli/scenarios/";

  private final String fileName;

  ShippedScenario(String name) {
    this.fileName = name + ".yaml";
  }

  public String fileName() {
    return fileName;
  }

  /** The file as its author wrote it. */
  public String text() throws IOException {
    try (InputStream file = ShippedScenario.class.getResourceAsStream(FOLDER + fileName)) {
      if (file == null) {
        throw new IllegalStateException("not in the program: " + FOLDER + fileName);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public Scenario read() throws IOException {
    return ScenarioReader.read(fileName, text());
  }
}
