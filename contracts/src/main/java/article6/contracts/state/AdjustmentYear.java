package article6.contracts.state;

/**
 * Sums of what changes a Party's balance, kept on two axes of years (worked example 3): the year in
 * which an act happened, and the year it counts for. Never typed in: each is the sum of first
 * transfers and uses (C-11).
 *
 * @param firstTransferredByVintage first transferred units that arose in this year (C-2, added by
 *     the host)
 * @param firstTransferredForNdcInYear units authorised for NDC use, first transferred in this year
 *     (CTF table 4 row 7)
 * @param firstTransferredForOimpInYear units authorised for OIMP only, first transferred in this
 *     year (row 8)
 * @param usedForYear units used towards the NDC for this year (C-2, subtracted by the user; row 9)
 */
public record AdjustmentYear(
    int year,
    long firstTransferredByVintage,
    long firstTransferredForNdcInYear,
    long firstTransferredForOimpInYear,
    long usedForYear) {

  public static AdjustmentYear none(int year) {
    return new AdjustmentYear(year, 0, 0, 0, 0);
  }

  public AdjustmentYear plus(AdjustmentYear more) {
    return new AdjustmentYear(
        year,
        Math.addExact(firstTransferredByVintage, more.firstTransferredByVintage),
        Math.addExact(firstTransferredForNdcInYear, more.firstTransferredForNdcInYear),
        Math.addExact(firstTransferredForOimpInYear, more.firstTransferredForOimpInYear),
        Math.addExact(usedForYear, more.usedForYear));
  }
}
