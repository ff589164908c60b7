package article6.node.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import article6.contracts.domain.PartyCode;
import article6.node.report.calendar.Reminder.Stage;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTest {
  private static Deadline deadline(Duty duty, Deadline.Status status, long left) {
    return new Deadline(
        new PartyCode("THA"),
        duty,
        2025,
        LocalDate.of(2026, 4, 15),
        status,
        left,
        duty.source(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "60, TWO_MONTHS, DUE",
    "15, TWO_MONTHS, DUE",
    "14, TWO_WEEKS, DUE",
    "2, TWO_WEEKS, DUE",
    "1, LAST_DAY, DUE",
    "0, LAST_DAY, DUE",
    "-1, AFTER, OVERDUE"
  })
  void a_reminder_comes_two_months_two_weeks_and_a_day_before_and_after(
      long left, Stage stage, Reminder.Status status) {
    Reminder reminder =
        Reminder.of(deadline(Duty.ANNUAL_INFORMATION, Deadline.Status.UPCOMING, left))
            .orElseThrow();
    assertThat(reminder.stage()).isEqualTo(stage);
    assertThat(reminder.status()).isEqualTo(status);
    assertThat(reminder.id())
        .isEqualTo(
            "tha/annual_information/2025/" + stage.name().toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void nobody_is_reminded_of_what_is_far_away() {
    assertThat(Reminder.of(deadline(Duty.ANNUAL_INFORMATION, Deadline.Status.UPCOMING, 61)))
        .isEmpty();
  }

  @Test
  void what_is_done_is_no_longer_due_and_what_the_ledger_cannot_see_has_passed() {
    assertThat(Reminder.of(deadline(Duty.ANNUAL_INFORMATION, Deadline.Status.DONE, -9)))
        .hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(Reminder.Status.DONE));
    assertThat(Reminder.of(deadline(Duty.TRANSPARENCY_REPORT, Deadline.Status.PASSED, -9)))
        .hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(Reminder.Status.PASSED));
  }
}
