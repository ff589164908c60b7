package article6.cli.scenario;

import article6.cli.yaml.Fields;
import article6.cli.yaml.Located;
import article6.cli.yaml.Located.Mapping;
import article6.cli.yaml.Located.Scalar;
import article6.cli.yaml.LocatedReader;
import article6.cli.yaml.YamlException;
import article6.contracts.domain.PartyCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a scenario file (docs/scenarios.md). What it doesn't understand it refuses, by line. */
public final class ScenarioReader {
  /** The version of the format, so that a later one can be told apart. */
  private static final long FORMAT = 1;

  /** Most steps: minutes of play; a longer case is several. */
  static final int STEPS_MAX = 1_000;

  private final String file;
  private final StepReader stepReader;

  private ScenarioReader(String file) {
    this.file = file;
    this.stepReader = new StepReader(file);
  }

  /**
   * @param file its name, for messages and for the short name of the case
   * @throws YamlException when a line can't be understood
   */
  public static Scenario read(String file, String yaml) {
    return new ScenarioReader(file).scenario(LocatedReader.read(file, yaml));
  }

  private Scenario scenario(Located document) {
    Fields fields = new Fields(file, document);
    if (fields.number("scenario") != FORMAT) {
      throw new YamlException(file, fields.line(), "format", FORMAT);
    }
    Text title = stepReader.text(Optional.of(fields.require("title")));
    Text description = stepReader.text(fields.find("description"));
    List<PartyCode> parties = fields.values("parties", PartyCode::new);
    List<PartyCode> newcomers = fields.values("newcomers", PartyCode::new);
    List<Step> steps = new ArrayList<>();
    for (Located item : fields.items("steps")) {
      expand(item).forEach(step -> steps.add(stepReader.read(step)));
      if (steps.size() > STEPS_MAX) {
        throw new YamlException(file, item.line(), "too-many-steps", STEPS_MAX);
      }
    }
    fields.nothingElse();
    if (steps.isEmpty()) {
      throw new YamlException(file, fields.line(), "no-steps");
    }
    checkNames(steps);
    return new Scenario(shortName(), file, title, description, parties, newcomers, steps);
  }

  /** A step with {@code for-each} stands for one step for each of its rows. */
  private List<Located> expand(Located item) {
    if (!(item instanceof Mapping mapping) || !mapping.fields().containsKey("for-each")) {
      return List.of(item);
    }
    Fields fields = new Fields(file, mapping);
    String name = fields.text("name");
    Map<String, Located> rest = new LinkedHashMap<>(mapping.fields());
    rest.remove("for-each");
    List<Located> steps = new ArrayList<>();
    for (Located row : fields.items("for-each")) {
      Map<String, Scalar> values = row(row);
      Map<String, Located> copy = new LinkedHashMap<>(rest);
      copy.put("name", Scalar.ofText(row.line(), name + "-" + (steps.size() + 1)));
      Located filled =
          Gaps.fill(new Mapping(row.line(), copy), gap -> Optional.ofNullable(values.get(gap)));
      steps.add(filled);
    }
    return steps;
  }

  private Map<String, Scalar> row(Located row) {
    Fields fields = new Fields(file, row);
    Map<String, Scalar> values = new LinkedHashMap<>();
    for (String name : fields.names()) {
      if (!(fields.require(name) instanceof Scalar scalar)) {
        throw new YamlException(file, row.line(), "text-expected");
      }
      values.put(name, scalar);
    }
    return values;
  }

  private void checkNames(List<Step> steps) {
    Set<String> names = new HashSet<>();
    for (Step step : steps) {
      Optional<String> earlier =
          switch (step) {
            case Step.GiveConsent consent -> Optional.of(consent.proposal());
            case Step.Replay replay -> Optional.of(replay.step());
            case Step.Act ignored -> Optional.empty();
            case Step.Check ignored -> Optional.empty();
          };
      if (earlier.isPresent() && !names.contains(earlier.get())) {
        throw new YamlException(file, step.line(), "no-earlier-step", earlier.get());
      }
      if (!names.add(step.name())) {
        throw new YamlException(file, step.line(), "name-twice", step.name());
      }
    }
  }

  private String shortName() {
    String last = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
    return last.replaceFirst("\\.ya?ml$", "");
  }
}
