package article6.node.report.calendar;

import article6.contracts.domain.PartyCode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What a Party is to be told of a deadline on a day: a function of the deadline alone, so that all
 * nodes remind of the same.
 *
 * @param id of the deadline and stage: the same id is the same reminder, however often it is heard
 */
public record Reminder(
    String id,
    PartyCode party,
    Duty duty,
    int year,
    Optional<String> about,
    LocalDate due,
    long daysLeft,
    Stage stage,
    Status status) {

  /** How near it is. */
  public enum Stage {
    /** {@link DeadlineCalendar#SOON_DAYS} days or fewer. */
    TWO_MONTHS,
    /** {@link Reminder#TWO_WEEKS_DAYS} days or fewer. */
    TWO_WEEKS,
    /** The day itself, or the day before. */
    LAST_DAY,
    /** The day is over. */
    AFTER,
    /** It is done. */
    DONE
  }

  /** What is to be done about it. */
  public enum Status {
    DUE,
    /** The day is over, and the ledger shows that it was not done. */
    OVERDUE,
    /** The day is over; whether it was done stands outside the ledger. */
    PASSED,
    DONE
  }

  static final int TWO_WEEKS_DAYS = 14;
  private static final int LAST_DAYS = 1;

  /** Nothing while the day is further away than any reminder. */
  public static Optional<Reminder> of(Deadline deadline) {
    return stage(deadline).map(stage -> of(deadline, stage));
  }

  private static Optional<Stage> stage(Deadline deadline) {
    if (deadline.status() == Deadline.Status.DONE) {
      return Optional.of(Stage.DONE);
    }
    long left = deadline.daysLeft();
    if (left < 0) {
      return Optional.of(Stage.AFTER);
    }
    if (left <= LAST_DAYS) {
      return Optional.of(Stage.LAST_DAY);
    }
    if (left <= TWO_WEEKS_DAYS) {
      return Optional.of(Stage.TWO_WEEKS);
    }
    return left <= DeadlineCalendar.SOON_DAYS ? Optional.of(Stage.TWO_MONTHS) : Optional.empty();
  }

  private static Reminder of(Deadline deadline, Stage stage) {
    String id =
        "%s/%s/%d%s/%s"
            .formatted(
                deadline.party(),
                deadline.duty(),
                deadline.year(),
                deadline.about().map(what -> "/" + what.replace(' ', '/')).orElse(""),
                stage)
            .toLowerCase(Locale.ROOT);
    return new Reminder(
        id,
        deadline.party(),
        deadline.duty(),
        deadline.year(),
        deadline.about(),
        deadline.due(),
        deadline.daysLeft(),
        stage,
        status(deadline, stage));
  }

  private static Status status(Deadline deadline, Stage stage) {
    return switch (stage) {
      case TWO_MONTHS, TWO_WEEKS, LAST_DAY -> Status.DUE;
      case AFTER -> deadline.duty().isSeenOnLedger() ? Status.OVERDUE : Status.PASSED;
      case DONE -> Status.DONE;
    };
  }
}
