package article6.contracts.law;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.ReportYear;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.InventoryKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;

/** Until when a first transfer for other purposes is recorded (rule F-7). */
public final class RecordingDeadline {
  /** Biennial transparency reports come in even years, with inventories up to two years before. */
  private static final int REPORT_EVERY_YEARS = 2;

  private static final int INVENTORY_LAG_YEARS = 2;

  private static final int DECEMBER_DAYS = 31;

  private RecordingDeadline() {}

  /** The year of the regular report that first has information on a year: 2032 for 2030. */
  public static int regularReportOn(int year) {
    int earliest = year + INVENTORY_LAG_YEARS;
    return earliest + earliest % REPORT_EVERY_YEARS;
  }

  /**
   * The year of the report on the last year of an NDC: what the Party stated, or the regular one.
   */
  public static int reportYear(StateView state, PartyCode party, int ndcLastYear) {
    return Tables.REPORT_YEARS
        .get(state, new InventoryKey(party, ndcLastYear))
        .map(ReportYear::reportYear)
        .orElse(regularReportOn(ndcLastYear));
  }

  /** The last day for outcomes of a year, where the host has an NDC for it. */
  public static Optional<LocalDate> of(StateView state, PartyCode host, int vintage) {
    return Ndcs.covering(state, host, vintage)
        .map(Ndc::lastYear)
        .map(
            lastYear ->
                LocalDate.of(reportYear(state, host, lastYear) - 1, Month.DECEMBER, DECEMBER_DAYS));
  }

  static void check(Hearing hearing, UnitBlock block) {
    if (!hearing.isUnder(Edition.CMA7_2025)) {
      return;
    }
    Optional<LocalDate> deadline =
        of(hearing.state(), block.host(), block.units().series().vintage());
    LocalDate today = hearing.context().today();
    hearing.requireAs(
        hearing.settings().firstTransferDeadline(),
        deadline.stream().noneMatch(today::isAfter),
        FirstTransferRule.F_7,
        Fact.of("units", block.units()),
        Fact.of("deadline", deadline.map(String::valueOf).orElse("–")),
        Fact.of("today", today));
  }
}
