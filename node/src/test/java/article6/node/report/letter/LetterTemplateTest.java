package article6.node.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import article6.node.report.Letters;
import article6.node.text.Catalogue;
import article6.node.text.Language;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of letter demands (A-3b, A-16). */
class LetterTemplateTest {
  /** No authorization on the ledger is without these. */
  private static final Set<LetterField> ALWAYS_THERE =
      EnumSet.of(LetterField.APPROACH, LetterField.METRIC, LetterField.PURPOSE, LetterField.CHANGE);

  static Stream<Arguments> demands() {
    return Stream.of(LetterTemplate.values())
        .flatMap(
            template ->
                template.demands().stream()
                    .filter(field -> !ALWAYS_THERE.contains(field))
                    .map(field -> Arguments.of(template, field)));
  }

  @ParameterizedTest
  @EnumSource
  void a_letter_that_says_everything_lacks_nothing(LetterTemplate template) {
    assertThat(template.missing(Wholly.said())).isEmpty();
    assertThat(template.blanks()).contains(Blank.SIGNATURE);
    for (Language language : Language.values()) {
      Paper paper = LetterPaper.of(Wholly.letter(Wholly.said()), template, Catalogue.of(language));
      assertThat(paper.gaps()).isEmpty();
      assertThat(paper.lead()).contains("GHA-2025-01").doesNotContain("{");
    }
  }

  @ParameterizedTest
  @MethodSource("demands")
  void what_a_letter_lacks_is_found_and_marked(LetterTemplate template, LetterField field) {
    Letter letter = Wholly.letter(Wholly.saidBut(field));
    assertThat(template.missing(letter.authorization().content())).containsExactly(field);

    Paper paper = LetterPaper.of(letter, template, Catalogue.of(Language.ENGLISH));
    assertThat(paper.gaps()).extracting(Paper.Gap::code).containsExactly(field.name());
    assertThat(paper.sections().stream().flatMap(part -> part.lines().stream()))
        .filteredOn(line -> line.mark() == Paper.Mark.MISSING)
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void a_letter_for_ndc_use_in_tonnes_is_not_asked_for_what_it_cant_have(LetterTemplate template) {
    assertThat(template.missing(Letters.forNdc("CA0001", "2025-03-01", 10, "CHE")))
        .doesNotContain(
            LetterField.OTHER_PURPOSE, LetterField.FIRST_TRANSFER, LetterField.CONVERSION)
        .contains(LetterField.STANDARDS, LetterField.VALIDITY);
  }
}
