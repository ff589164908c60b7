package article6.contracts.action;

import article6.contracts.domain.PartyCode;
import article6.contracts.domain.UnitRange;
import java.time.LocalDate;

/** What hosts record of first transfers that happen elsewhere, and until when. */
public sealed interface NoticeAction extends Action {
  /** The host acknowledges that units it authorised were used or cancelled elsewhere (F-6). */
  record AcknowledgeUse(PartyCode host, UnitRange units, LocalDate date) implements NoticeAction {}

  /**
   * A Party states the year in which it submits the biennial transparency report with information
   * on the last year of an NDC (F-7).
   *
   * @param ndcLastYear last year of the NDC implementation period
   * @param reportYear the year of that report
   */
  record StateReportYear(PartyCode party, int ndcLastYear, int reportYear)
      implements NoticeAction {}
}
