package article6.node.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.PartyCode;
import article6.contracts.state.Party;
import article6.contracts.state.Tables;
import article6.node.report.Story;
import article6.node.report.aef.Cases;
import article6.node.report.calendar.Deadline.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCalendarTest {
  private static final Story BANGKOK = Cases.bangkok();

  @Test
  void annualInformationIsDueOnFifteenApril() {
    List<Deadline> deadlines = of("2025-03-01", Optional.empty());

    assertThat(deadlines)
        .filteredOn(it -> it.duty() == Duty.ANNUAL_INFORMATION)
        .extracting(Deadline::year, Deadline::due, Deadline::status, Deadline::daysLeft)
        .containsExactly(
            tuple(2023, "2024-04-15", Status.PASSED, -320L),
            tuple(2024, "2025-04-15", Status.SOON, 45L),
            tuple(2025, "2026-04-15", Status.UPCOMING, 410L));
  }

  @Test
  void aClosedYearIsDone() {
    Party closed = new Party(new PartyCode("THA"), "Thailand", 1, List.of(), 2024);

    assertThat(
            DeadlineCalendar.of(
                BANGKOK.state(), closed, LocalDate.parse("2025-03-01"), Optional.empty()))
        .filteredOn(it -> it.duty() == Duty.ANNUAL_INFORMATION && it.year() <= 2024)
        .extracting(Deadline::status)
        .containsOnly(Status.DONE);
  }

  /** F-7: E = 2030 is reported on in B = 2032, so first transfers are recorded by 31 Dec 2031. */
  @Test
  void firstTransfersForOimpAreRecordedInTheYearBeforeTheLastReport() {
    List<Deadline> deadlines = of("2030-06-01", Optional.empty());

    assertThat(due(deadlines, Duty.OIMP_FIRST_TRANSFERS)).isEqualTo("2031-12-31");
    assertThat(due(deadlines, Duty.ADJUSTMENTS_FINAL)).isEqualTo("2032-12-31");
    assertThat(due(of("2030-06-01", Optional.of(2034)), Duty.OIMP_FIRST_TRANSFERS))
        .isEqualTo("2033-12-31");
  }

  @ParameterizedTest
  @CsvSource({"2030,2032", "2035,2038", "2025,2028", "2021,2024"})
  void aYearIsReportedOnInTheFirstEvenYearTwoYearsLater(int year, int report) {
    assertThat(DeadlineCalendar.reportOn(year)).isEqualTo(report);
  }

  @Test
  void transparencyReportsAreDueAtTheEndOfEvenYears() {
    assertThat(of("2025-03-01", Optional.empty()))
        .filteredOn(it -> it.duty() == Duty.TRANSPARENCY_REPORT)
        .extracting(it -> it.due().toString())
        .containsExactly("2024-12-31", "2026-12-31", "2028-12-31");
  }

  private static Tuple tuple(int year, String due, Status status, long daysLeft) {
    return Tuple.tuple(year, LocalDate.parse(due), status, daysLeft);
  }

  private static String due(List<Deadline> deadlines, Duty duty) {
    return deadlines.stream()
        .filter(it -> it.duty() == duty)
        .map(it -> it.due().toString())
        .findFirst()
        .orElseThrow();
  }

  private static List<Deadline> of(String today, Optional<Integer> lastReport) {
    Party party = Tables.PARTIES.get(BANGKOK.state(), new PartyCode("THA")).orElseThrow();
    return DeadlineCalendar.of(BANGKOK.state(), party, LocalDate.parse(today), lastReport);
  }
}
