package article6.node.report.calendar;

import article6.contracts.law.RecordingDeadline;
import article6.contracts.state.InconsistencyCase;
import article6.contracts.state.Ndc;
import article6.contracts.state.Ndcs;
import article6.contracts.state.Party;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.node.report.Mechanisms;
import article6.node.report.aef.AefRequest;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The deadlines of a Party around a day. Transparency reports are due at the end of even years with
 * inventories up to the year before last (18/CMA.1); a Party that reports at other times says in
 * which year it reports on the end of its NDC period.
 */
public final class DeadlineCalendar {
  /** From so many days before its day on, a deadline is soon. */
  public static final int SOON_DAYS = 60;

  /** Reported years that are looked back on: older ones are history. */
  private static final int YEARS_BACK = 2;

  private static final int FIRST_REPORT_YEAR = 2024;

  private final Party party;
  private final LocalDate today;
  private final List<Deadline> deadlines = new ArrayList<>();

  private DeadlineCalendar(Party party, LocalDate today) {
    this.party = party;
    this.today = today;
  }

  /**
   * @param today the day to look from
   * @param lastReport year of the transparency report that informs on the last NDC year; by default
   *     what the Party stated (F-7), or else the regular one
   * @return in the order of their days; none for the Article 6.4 mechanism, which is no Party
   */
  public static List<Deadline> of(
      StateView state, Party party, LocalDate today, Optional<Integer> lastReport) {
    if (Mechanisms.isSection(state, party.code())) {
      return List.of();
    }
    DeadlineCalendar calendar = new DeadlineCalendar(party, today);
    calendar.annualInformation();
    calendar.transparencyReports();
    for (Ndc ndc : Ndcs.periods(state, party.code())) {
      calendar.endOfPeriod(
          ndc,
          lastReport.orElseGet(
              () -> RecordingDeadline.reportYear(state, party.code(), ndc.lastYear())));
    }
    calendar.cases(state);
    return calendar.deadlines.stream().sorted(Comparator.comparing(Deadline::due)).toList();
  }

  private void annualInformation() {
    int first = Math.max(AefRequest.FIRST_YEAR, today.getYear() - YEARS_BACK);
    for (int year = first; year <= today.getYear(); year++) {
      LocalDate due = LocalDate.of(year + 1, Month.APRIL, 15);
      add(Duty.ANNUAL_INFORMATION, year, due, year <= party.closedThrough());
    }
  }

  private void transparencyReports() {
    int next = Math.max(FIRST_REPORT_YEAR, today.getYear() + Math.floorMod(today.getYear(), 2));
    for (int year = next - 2; year <= next + 2; year += 2) {
      if (year >= FIRST_REPORT_YEAR) {
        add(Duty.TRANSPARENCY_REPORT, year, endOf(year), false);
      }
    }
  }

  private void endOfPeriod(Ndc ndc, int report) {
    add(Duty.OIMP_FIRST_TRANSFERS, ndc.lastYear(), endOf(report - 1), false);
    // the review starts after the report; nobody can say here when
    add(Duty.ADJUSTMENTS_FINAL, ndc.lastYear(), endOf(report), ndc.finality().isPresent());
  }

  /** Answers to open cases; what is over is history. */
  private void cases(StateView state) {
    for (InconsistencyCase known : Tables.CASES.all(state)) {
      if (known.status().isOpen() && known.deadline().isPresent()) {
        LocalDate due = known.deadline().get();
        known
            .position(party.code())
            .ifPresent(
                position ->
                    add(
                        Duty.CASE_ANSWER,
                        due.getYear(),
                        due,
                        position.answer().isPresent(),
                        Optional.of(known.raisedBy() + " " + known.id())));
      }
    }
  }

  private static LocalDate endOf(int year) {
    return LocalDate.of(year, Month.DECEMBER, 31);
  }

  private void add(Duty duty, int year, LocalDate due, boolean done) {
    add(duty, year, due, done, Optional.empty());
  }

  private void add(Duty duty, int year, LocalDate due, boolean done, Optional<String> about) {
    long left = ChronoUnit.DAYS.between(today, due);
    Deadline.Status status;
    if (done) {
      status = Deadline.Status.DONE;
    } else if (left < 0) {
      status = Deadline.Status.PASSED;
    } else {
      status = left <= SOON_DAYS ? Deadline.Status.SOON : Deadline.Status.UPCOMING;
    }
    deadlines.add(new Deadline(party.code(), duty, year, due, status, left, duty.source(), about));
  }
}
