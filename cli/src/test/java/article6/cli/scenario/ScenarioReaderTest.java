package article6.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.console.Language;
import article6.cli.console.Words;
import article6.cli.scenario.Step.Expectation;
import article6.cli.yaml.YamlException;
import org.junit.jupiter.api.Test;

class ScenarioReaderTest {
  private static final String GOOD =
      """
      scenario: 1
      title: {en: A case, ja: 事例}
      parties: [CHE, THA]
      steps:
        - name: open
          says: An account
          signed-by: [CHE.registrar]
          action: {type: OpenAccount, account: CHE-A-1, name: "A"}
          expect: accepted
        - name: again
          replay: open
          expect: {refused: T-3}
        - name: look
          check:
            holdings:
              - {account: CHE-A-1, units: 0}
      """;

  @Test
  void readsStepsOfEveryKind() {
    Scenario scenario = ScenarioReader.read("cases/a-case.yaml", GOOD);
    assertThat(scenario.name()).isEqualTo("a-case");
    assertThat(scenario.title().in(Language.JA)).isEqualTo("事例");
    assertThat(scenario.steps())
        .extracting(Step::name, Step::line)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("open", 5),
            org.assertj.core.groups.Tuple.tuple("again", 10),
            org.assertj.core.groups.Tuple.tuple("look", 13));
    assertThat(scenario.steps().get(1))
        .isInstanceOfSatisfying(
            Step.Replay.class,
            replay -> assertThat(replay.expected()).isEqualTo(new Expectation.Refused("T-3")));
  }

  @Test
  void aTextInOneLanguageIsReadInTheOther() {
    Step step = ScenarioReader.read("a.yaml", GOOD).steps().getFirst();
    assertThat(step.says().in(Language.JA)).isEqualTo("An account");
  }

  @Test
  void aRowOfForEachIsAStep() {
    Scenario scenario =
        ScenarioReader.read(
            "a.yaml",
            """
            scenario: 1
            title: Rows
            steps:
              - name: account
                says: "Account ${number}"
                for-each:
                  - {number: 1}
                  - {number: 2}
                signed-by: [CHE.registrar]
                action: {type: OpenAccount, account: "CHE-A-${number}", name: "${number}"}
                expect: accepted
            """);
    assertThat(scenario.steps())
        .extracting(Step::name, step -> step.says().in(Language.EN))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("account-1", "Account 1"),
            org.assertj.core.groups.Tuple.tuple("account-2", "Account 2"));
  }

  @Test
  void namesTheLineOfAMistake() {
    assertMistake("signed-by: [CHE.registrar]", "signed-by: [CHE_registrar]", 7, "no officer");
    assertMistake("says: An account", "sayz: An account", 6, "'sayz' means nothing here");
    assertMistake("expect: accepted", "expect: perhaps", 9, "'perhaps'");
    assertMistake("expect: accepted", "", 5, "'expect' is missing");
    assertMistake("refused: T-3", "refused: T-99", 12, "no rule");
    assertMistake("replay: open", "replay: opened", 10, "no earlier step");
    assertMistake("name: again", "name: open", 10, "another step");
    assertMistake("units: 0", "units: none", 16, "whole number");
    assertMistake("units: 0", "units: 0.5", 16, "whole number");
    assertMistake("scenario: 1", "scenario: 2", 1, "format 1");
    assertMistake("title: {", "title: {en: twice, ", 2, "stands twice");
    assertMistake("parties: [CHE, THA]", "parties: [CHE, THA", 4, "not YAML");
    assertMistake("replay: open", "replay: open\n    check: {}", 10, "exactly one");
  }

  @Test
  void hasNoAnchorsSoThatAReviewerReadsWhatIsPlayed() {
    assertMistake("[CHE, THA]", "&p [CHE, THA]", 3, "anchors");
  }

  @Test
  void refusesACaseWithoutEnd() {
    StringBuilder yaml = new StringBuilder("scenario: 1\ntitle: Long\nsteps:\n");
    for (int i = 0; i <= ScenarioReader.STEPS_MAX; i++) {
      yaml.append("  - {name: s%d, check: {}}\n".formatted(i));
    }
    assertThatThrownBy(() -> ScenarioReader.read("a.yaml", yaml.toString()))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("more than 1,000 steps");
  }

  @Test
  void speaksJapanese() {
    assertThatThrownBy(() -> ScenarioReader.read("a.yaml", "scenario: 1\ntitle: x\n"))
        .isInstanceOfSatisfying(
            YamlException.class,
            mistake ->
                assertThat(mistake.message(Words.of(Language.JA))).isEqualTo("a.yaml:1: 手順がありません"));
  }

  private static void assertMistake(String good, String bad, int line, String words) {
    assertThat(GOOD).contains(good);
    assertThatThrownBy(
            () ->
                ScenarioReader.read(
                    "a.yaml", GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
        .isInstanceOf(YamlException.class)
        .hasMessageStartingWith("a.yaml:" + line + ": ")
        .hasMessageContaining(words);
  }
}
