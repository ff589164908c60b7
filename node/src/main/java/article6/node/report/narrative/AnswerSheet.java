package article6.node.report.narrative;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a Party's officers wrote, as the file that they keep. One sheet serves both reports; what a
 * report doesn't ask is left alone.
 *
 * @param answers version of this form
 */
public record AnswerSheet(int answers, PartyCode party, List<Text> texts) {
  /** The form that this program reads and writes. */
  public static final int FORM = 1;

  /** Two pages of text; a longer answer belongs into a document that the answer names. */
  public static final int CHARACTERS_MAX = 8_000;

  /**
   * An answer.
   *
   * @param approach which cooperative approach it is about, for questions about approaches
   */
  public record Text(Question question, Optional<ApproachId> approach, String text) {}

  public static AnswerSheet none(PartyCode party) {
    return new AnswerSheet(FORM, party, List.of());
  }

  /**
   * @throws IllegalArgumentException when it is of another form, or an answer stands twice, has no
   *     place, is too long, or answers what no person is asked
   */
  public AnswerSheet {
    if (answers != FORM) {
      throw new IllegalArgumentException(
          "answers of form %d can't be read, only of form %d".formatted(answers, FORM));
    }
    Set<Text> places = new HashSet<>();
    for (Text each : texts) {
      String named = each.approach().map(id -> " of " + id).orElse("");
      if (!each.question().asksPerson()) {
        throw new IllegalArgumentException(
            each.question() + " is answered by the ledger, nobody writes it");
      }
      if (each.approach().isPresent() != each.question().isOfApproach()) {
        throw new IllegalArgumentException(
            each.question().isOfApproach()
                ? each.question() + " is asked of each approach; say of which"
                : each.question() + " is not asked of an approach");
      }
      if (each.text().length() > CHARACTERS_MAX) {
        throw new IllegalArgumentException(
            "%s%s has more than %d characters".formatted(each.question(), named, CHARACTERS_MAX));
      }
      if (!places.add(new Text(each.question(), each.approach(), ""))) {
        throw new IllegalArgumentException(each.question() + named + " is answered twice");
      }
    }
  }

  /** What was written; nothing where it was left blank. */
  Optional<String> find(Question question, Optional<ApproachId> approach) {
    return texts.stream()
        .filter(each -> each.question() == question && each.approach().equals(approach))
        .map(each -> each.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
