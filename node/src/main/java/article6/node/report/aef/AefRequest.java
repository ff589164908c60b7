package article6.node.report.aef;

import article6.contracts.domain.PartyCode;
import java.time.LocalDate;

/**
 * Which report to make.
 *
 * @param year actions from 1 January to 31 December of it
 * @param submitted the day on which the Party says it submits; no clock is read for it
 */
public record AefRequest(
    PartyCode party, int year, AefProfile profile, AefVersion version, LocalDate submitted) {
  /** Year 1 of the Paris Agreement's ITMOs; there is nothing to report before (U-1). */
  public static final int FIRST_YEAR = 2021;

  private static final int LAST_YEAR = 9999;

  public AefRequest {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "an AEF reports on a year from " + FIRST_YEAR + " on, not " + year);
    }
  }

  /** A name for the file, without the ending, such as AEF-THA-2023-1.0. */
  public String fileName() {
    return "AEF-" + party + "-" + year + "-" + version;
  }
}
