package article6.node.report.calendar;

import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day by which a Party owes something.
 *
 * @param year what it is about: the reported year, the year of the report, or the last year of the
 *     NDC period
 * @param daysLeft negative once it has passed
 * @param about the inconsistency case, by the Party that raised it and its id
 */
public record Deadline(
    PartyCode party,
    Duty duty,
    int year,
    LocalDate due,
    Status status,
    long daysLeft,
    String source,
    Optional<String> about) {

  /** Where things stand on the day that was asked about. */
  public enum Status {
    /** The ledger shows that it is done, such as that the year is closed. */
    DONE,
    UPCOMING,
    /** Due within {@link DeadlineCalendar#SOON_DAYS}. */
    SOON,
    /** The day has passed; the ledger can't tell whether it was met. */
    PASSED
  }
}
