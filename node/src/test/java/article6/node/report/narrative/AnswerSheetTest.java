package article6.node.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.node.json.Json;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerSheetTest {
  private static final PartyCode THA = new PartyCode("THA");
  private static final ApproachId BUSES = new ApproachId("CA0001");

  private static AnswerSheet sheet(AnswerSheet.Text... texts) {
    return new AnswerSheet(AnswerSheet.FORM, THA, List.of(texts));
  }

  private static AnswerSheet.Text of(Question question, String text) {
    return new AnswerSheet.Text(question, Optional.empty(), text);
  }

  private static AnswerSheet.Text of(Question question, ApproachId approach, String text) {
    return new AnswerSheet.Text(question, Optional.of(approach), text);
  }

  @Test
  void an_answer_is_found_by_question_and_approach_and_blanks_are_none() {
    AnswerSheet sheet =
        sheet(
            of(Question.ARRANGEMENTS, " By law. "),
            of(Question.QUANTIFICATION, "  "),
            of(Question.GOVERNANCE, BUSES, "A joint committee."));
    assertThat(sheet.find(Question.ARRANGEMENTS, Optional.empty())).contains("By law.");
    assertThat(sheet.find(Question.QUANTIFICATION, Optional.empty())).isEmpty();
    assertThat(sheet.find(Question.GOVERNANCE, Optional.of(BUSES))).isPresent();
    assertThat(sheet.find(Question.GOVERNANCE, Optional.of(new ApproachId("CA0002")))).isEmpty();
    assertThat(Json.read(AnswerSheet.class, Json.writeBytes(sheet))).isEqualTo(sheet);
  }

  @Test
  void what_has_no_place_is_refused_with_its_name() {
    assertThatThrownBy(() -> sheet(of(Question.METHOD, "averaging")))
        .hasMessageContaining("METHOD is answered by the ledger");
    assertThatThrownBy(() -> sheet(of(Question.GOVERNANCE, "good")))
        .hasMessageContaining("asked of each approach");
    assertThatThrownBy(() -> sheet(of(Question.ARRANGEMENTS, BUSES, "good")))
        .hasMessageContaining("not asked of an approach");
    assertThatThrownBy(
            () ->
                sheet(of(Question.GOVERNANCE, BUSES, "one"), of(Question.GOVERNANCE, BUSES, "two")))
        .hasMessageContaining("GOVERNANCE of CA0001 is answered twice");
    assertThatThrownBy(() -> new AnswerSheet(2, THA, List.of())).hasMessageContaining("form 2");
    String most = "x".repeat(AnswerSheet.CHARACTERS_MAX);
    assertThat(sheet(of(Question.ARRANGEMENTS, most)).texts()).hasSize(1);
    assertThatThrownBy(() -> sheet(of(Question.ARRANGEMENTS, most + "x")))
        .hasMessageContaining("more than 8000 characters");
  }

  @Test
  void every_question_has_words_in_both_languages_and_belongs_to_a_report() {
    for (Language language : Language.values()) {
      Catalogue words = Catalogue.of(language);
      for (Question question : Question.values()) {
        assertThat(words.text("narrative.question." + question)).isNotBlank();
        assertThat(words.texts().containsKey("narrative.asked." + question))
            .as(question.name())
            .isEqualTo(question.asksPerson());
      }
    }
    assertThat(Question.of(NarrativeKind.INITIAL)).contains(Question.GOVERNANCE).hasSize(32);
    assertThat(Question.of(NarrativeKind.REGULAR)).contains(Question.GOVERNANCE).hasSize(28);
    assertThat(Question.GOVERNANCE.paragraph(NarrativeKind.INITIAL)).isEqualTo("¶18(h)");
    assertThat(Question.GOVERNANCE.paragraph(NarrativeKind.REGULAR)).isEqualTo("¶22(b)");
  }
}
