package article6.contracts.law;

import article6.contracts.domain.LawSettings;
import article6.contracts.domain.Rounding;

/**
 * How an issuance of A6.4ERs is split (64-3, 64-4, 64-12), in whole units (64-5): the share for
 * overall mitigation first and always rounded up, since it is "at least"; the share of proceeds
 * from what it leaves, rounded as the network has decided; the buffer from the rest, rounded up. Of
 * a single unit nothing is left to forward.
 */
record Levy(long shareOfProceeds, long overallMitigation, long buffer, long forwardable) {
  /** At least two per cent (3/CMA.3 annex ¶69); a network can raise it. */
  private static final int OMGE_PER_MILLE_MIN = 20;

  private static final int WHOLE = 1_000;

  /**
   * @param quantity at most {@link article6.contracts.domain.UnitRange#SERIAL_MAX}, so that
   *     thousands of it don't overflow
   */
  static Levy of(long quantity, LawSettings settings, boolean exempt, int bufferPerMille) {
    int omgePerMille = Math.max(OMGE_PER_MILLE_MIN, settings.omgePerMille());
    long omge = share(quantity, omgePerMille, Rounding.UP);
    long wanted =
        exempt
            ? 0
            : share(
                quantity, settings.shareOfProceedsPerMille(), settings.shareOfProceedsRounding());
    long proceeds = Math.min(wanted, quantity - omge);
    long buffer =
        Math.min(share(quantity, bufferPerMille, Rounding.UP), quantity - omge - proceeds);
    return new Levy(proceeds, omge, buffer, quantity - omge - proceeds - buffer);
  }

  private static long share(long quantity, int perMille, Rounding rounding) {
    long thousandths = quantity * perMille;
    return rounding == Rounding.UP ? Math.ceilDiv(thousandths, WHOLE) : thousandths / WHOLE;
  }
}
