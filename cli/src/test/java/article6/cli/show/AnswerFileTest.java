package article6.cli.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.cli.A6Run;
import article6.cli.yaml.YamlException;
import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.node.json.Json;
import article6.node.report.narrative.AnswerSheet;
import article6.node.report.narrative.NarrativeDraft;
import article6.node.report.narrative.NarrativeDraft.Entry;
import article6.node.report.narrative.NarrativeKind;
import article6.node.report.narrative.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The sheet of {@code a6 report answers}, filled and read again. */
class AnswerFileTest {
  private static final Optional<ApproachId> BUSES = Optional.of(new ApproachId("CA0001"));

  @TempDir private Path folder = Path.of("");

  private static JsonNode draft(NarrativeKind kind) {
    return Json.tree(
        new NarrativeDraft(
            kind,
            new PartyCode("THA"),
            Optional.of(2021),
            "1.0",
            LocalDate.of(2026, 11, 20),
            7,
            List.of(
                entry(Question.METHOD, Optional.empty(), Optional.empty()),
                entry(Question.ARRANGEMENTS, Optional.empty(), Optional.of("Describe: the law")),
                entry(Question.GOVERNANCE, BUSES, Optional.of("Who decides?")))));
  }

  private static Entry entry(
      Question question, Optional<ApproachId> approach, Optional<String> asked) {
    return new Entry(
        question,
        question.paragraph(NarrativeKind.INITIAL),
        approach,
        "Chapter",
        "Label # with signs",
        List.of(),
        asked,
        Optional.empty(),
        List.of());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("answers.yaml"), text);
  }

  @Test
  void aBlankSheetAsksEveryQuestionOnceAndIsReadAgain() throws IOException {
    String blank =
        AnswerFile.blank(
            "THA", List.of(draft(NarrativeKind.INITIAL), draft(NarrativeKind.REGULAR)));

    assertThat(blank).contains("# ¶18(a) Label # with signs", "# Describe: the law");
    AnswerSheet sheet = AnswerFile.read(file(blank));
    assertThat(sheet.party()).isEqualTo(new PartyCode("THA"));
    assertThat(sheet.texts())
        .containsExactly(
            new AnswerSheet.Text(Question.ARRANGEMENTS, Optional.empty(), ""),
            new AnswerSheet.Text(Question.GOVERNANCE, BUSES, ""));
    assertThat(AnswerFile.read(file(AnswerFile.blank("THA", List.of()))).texts()).isEmpty();
  }

  @Test
  void anAnswerOfSeveralLinesIsOneText() throws IOException {
    AnswerSheet sheet =
        AnswerFile.read(
            file(
                """
                answers: 1
                party: THA
                texts:
                  - question: ARRANGEMENTS
                    text: |
                      By law.
                      And by decree.
                """));
    assertThat(sheet.texts().getFirst().text()).isEqualTo("By law.\nAnd by decree.\n");
  }

  @Test
  void aLineThatIsNotUnderstoodIsNamed() throws IOException {
    Path wrong =
        file(
            """
            answers: 1
            party: THA
            texts:
              - question: WEATHER
                text: "sunny"
            """);
    assertThatThrownBy(() -> AnswerFile.read(wrong))
        .isInstanceOfSatisfying(YamlException.class, it -> assertThat(it.line()).isEqualTo(4))
        .hasMessageContaining("WEATHER");
    assertThat(A6Run.of("report", "initial", "THA", "--answers", wrong.toString()).exitCode())
        .isEqualTo(65);
    assertThat(A6Run.of("report", "answers", "THA", "--output", wrong.toString()).exitCode())
        .isEqualTo(73);
  }
}
