package article6.contracts.domain;

import java.time.LocalDate;

/** From one day to another, both included. */
public record DateWindow(LocalDate from, LocalDate to) {
  public DateWindow {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "a window that ends before it starts: %s to %s".formatted(from, to));
    }
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(to);
  }

  public boolean containsYear(int year) {
    return from.getYear() <= year && year <= to.getYear();
  }

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
