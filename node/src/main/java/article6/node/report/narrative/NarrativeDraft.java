package article6.node.report.narrative;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A report in words, as far as it is written.
 *
 * @param ndcFirstYear first year of the NDC period it is about; empty while the Party stated none
 * @param version next version of an initial report; of regular information, the year of the
 *     transparency report
 * @param asOf day of the block it was made of
 */
public record NarrativeDraft(
    NarrativeKind kind,
    PartyCode party,
    Optional<Integer> ndcFirstYear,
    String version,
    LocalDate asOf,
    long height,
    List<Entry> entries) {

  /**
   * A question with what is known.
   *
   * @param paragraph of the annex to 2/CMA.3
   * @param approach which one it is about
   * @param chapter heading of the part it stands in, in words
   * @param label the question, in words
   * @param known what the ledger says, in words
   * @param asked what a person is asked to write; empty where nobody is
   * @param written what a person wrote
   * @param missing what is missing and what to do about it; empty where nothing is
   */
  public record Entry(
      Question question,
      String paragraph,
      Optional<ApproachId> approach,
      String chapter,
      String label,
      List<String> known,
      Optional<String> asked,
      Optional<String> written,
      List<String> missing) {}

  /** How many questions are not wholly answered. */
  public long open() {
    return entries.stream().filter(each -> !each.missing().isEmpty()).count();
  }
}
