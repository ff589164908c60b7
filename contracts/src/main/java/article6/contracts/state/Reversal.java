package article6.contracts.state;

import article6.contracts.domain.ActivityId;
import java.time.LocalDate;

/**
 * A release of what an activity had stored, and what has been done about it (64-12).
 *
 * @param number counted within the activity from 1
 * @param quantity in t CO2 eq
 * @param compensated units of the buffer pool cancelled for it
 * @param replenished units its participants gave the pool back, where they owe any
 */
public record Reversal(
    ActivityId activity,
    int number,
    long quantity,
    boolean avoidable,
    String reason,
    LocalDate date,
    long compensated,
    long replenished) {

  /** What still has to be cancelled. */
  public long uncompensated() {
    return quantity - compensated;
  }

  /** What the participants still owe the pool: all of it where they could have avoided it. */
  public long outstanding() {
    return avoidable ? quantity - replenished : 0;
  }

  public boolean isSettled() {
    return uncompensated() == 0 && outstanding() == 0;
  }

  public Reversal compensatedBy(long units) {
    return new Reversal(
        activity, number, quantity, avoidable, reason, date, compensated + units, replenished);
  }

  public Reversal replenishedBy(long units) {
    return new Reversal(
        activity, number, quantity, avoidable, reason, date, compensated, replenished + units);
  }
}
