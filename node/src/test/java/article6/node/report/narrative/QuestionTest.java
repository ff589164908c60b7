package article6.node.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.law.DerivedRule;
import article6.contracts.law.Shows;
import org.junit.jupiter.api.Test;

class QuestionTest {
  /** What 4/CMA.6 added to the initial report is asked for, and of a person where it must be. */
  @Shows(DerivedRule.M64_13)
  @Test
  void the_initial_report_asks_what_was_added_to_it() {
    assertThat(Question.of(NarrativeKind.INITIAL))
        .filteredOn(each -> each.paragraph(NarrativeKind.INITIAL).contains("4/CMA.6"))
        .containsExactly(
            Question.METHOD_APPLICATION,
            Question.METHODOLOGIES,
            Question.BASELINES,
            Question.REVERSALS);
    assertThat(Question.REVERSALS.asksPerson()).isTrue();
  }
}
