package article6.node.report;

import article6.contracts.event.UnitEvent;
import article6.node.chain.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Up to when history is told. There are two answers to "who held what on that day": what had
 * happened by then, which later records may still fill in, and what the ledger knew by then.
 */
public sealed interface Moment {
  /** All of history. */
  Moment NOW = new Recorded(Instant.MAX);

  boolean includes(RecordedEvent recorded, UnitEvent event);

  /** The end of a day, on the wanted basis. */
  static Moment endOf(LocalDate day, Basis basis) {
    return switch (basis) {
      case EFFECTIVE -> new Effective(day);
      case RECORDED ->
          new Recorded(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1));
    };
  }

  /** The end of 31 December, as AEF table 4 asks for. */
  static Moment endOf(int year) {
    return new Effective(LocalDate.of(year, 12, 31));
  }

  /** Which of the two dates of an act counts. */
  enum Basis {
    /** The date of the act itself. */
    EFFECTIVE,
    /** The time of the block that recorded it. */
    RECORDED
  }

  /** Everything that had happened by the end of a day, whenever it was recorded. */
  record Effective(LocalDate day) implements Moment {
    @Override
    public boolean includes(RecordedEvent recorded, UnitEvent event) {
      return !event.date().isAfter(day);
    }
  }

  /** Everything in blocks up to an instant, that one included. */
  record Recorded(Instant instant) implements Moment {
    @Override
    public boolean includes(RecordedEvent recorded, UnitEvent event) {
      return !Instant.ofEpochMilli(recorded.blockTimeMillis()).isAfter(instant);
    }
  }
}
