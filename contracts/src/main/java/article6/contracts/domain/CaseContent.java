package article6.contracts.domain;

import java.util.List;
import java.util.Optional;

/**
 * What an inconsistency case is about.
 *
 * @param check the check that found it, such as II04 or X06, or the review's own number
 * @param parties whose reports are concerned, and who therefore answer
 * @param units concerned, where there are any; they carry a flag while the case is open
 * @param rows of filed reports that don't agree
 * @param affectsBalance whether an emissions balance may be wrong for it
 * @param finding what the review says, where a review found it
 * @param evidence such as the result of the check
 */
public record CaseContent(
    CaseSource foundBy,
    String check,
    String statement,
    List<PartyCode> parties,
    List<UnitRange> units,
    List<ReportedRow> rows,
    boolean affectsBalance,
    Optional<ReviewFinding> finding,
    Optional<DocumentReference> evidence) {
  /** Ranges in one case: what a check finds between two reports; more is more than one matter. */
  public static final int RANGES_MAX = 100;

  /** Rows in one case: two for each of its ranges, that of either Party. */
  public static final int ROWS_MAX = 200;
}
