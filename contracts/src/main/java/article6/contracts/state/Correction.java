package article6.contracts.state;

import article6.contracts.codec.Signed;
import article6.contracts.domain.AdjustmentTerm;
import article6.contracts.domain.DocumentReference;
import article6.contracts.domain.Metric;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A correction of final adjustments (C-10). It changes no sum: it stands beside them, and a
 * corrected balance is computed from both.
 *
 * @param number from 1, all corrections of the Party in their order
 * @param year of the mitigation for a first transfer, of the use for a use
 * @param quantity added to the term, or taken from it when negative
 */
public record Correction(
    PartyCode party,
    int number,
    Metric metric,
    int year,
    AdjustmentTerm term,
    @Signed long quantity,
    Optional<PartyCode> counterpart,
    Optional<UnitRange> units,
    String reason,
    LocalDate date,
    DocumentReference document) {

  /** What it changes on the axis of years that count (C-2). */
  public AdjustmentYear applied(AdjustmentYear sum) {
    return switch (term) {
      case FIRST_TRANSFERRED ->
          new AdjustmentYear(
              sum.year(),
              Math.addExact(sum.firstTransferredByVintage(), quantity),
              sum.firstTransferredForNdcInYear(),
              sum.firstTransferredForOimpInYear(),
              sum.usedForYear());
      case USED ->
          new AdjustmentYear(
              sum.year(),
              sum.firstTransferredByVintage(),
              sum.firstTransferredForNdcInYear(),
              sum.firstTransferredForOimpInYear(),
              Math.addExact(sum.usedForYear(), quantity));
    };
  }
}
