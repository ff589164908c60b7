package article6.contracts.law;

import article6.contracts.action.AuthorizationContent;
import article6.contracts.domain.DateWindow;
import article6.contracts.domain.Purpose;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UsePurpose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a letter of authorization reaches: outcomes, quantity, years, purposes, Parties and
 * entities. What a letter leaves open reaches furthest.
 */
record Scope(AuthorizationContent content, List<UnitRange> units) {

  boolean isWithin(Scope wider) {
    AuthorizationContent mine = content;
    AuthorizationContent other = wider.content;
    return mine.approach().equals(other.approach())
        && mine.metric().equals(other.metric())
        && quantity() <= wider.quantity()
        && isWithin(mine.purpose(), other.purpose())
        && isWithin(mine.timeframe().occurred(), other.timeframe().occurred())
        && isWithin(mine.timeframe().use(), other.timeframe().use())
        && isWithin(mine.authorizedParties(), other.authorizedParties())
        && isWithin(mine.authorizedEntities(), other.authorizedEntities())
        && units.stream()
            .allMatch(part -> wider.units.stream().anyMatch(whole -> isPart(part, whole)));
  }

  private static boolean isPart(UnitRange part, UnitRange whole) {
    return whole.series().equals(part.series())
        && whole.contains(part.first())
        && whole.contains(part.last());
  }

  private long quantity() {
    return content.quantity().orElse(Long.MAX_VALUE);
  }

  private static boolean isWithin(Purpose narrow, Purpose wide) {
    return Stream.of(UsePurpose.values()).allMatch(use -> !narrow.covers(use) || wide.covers(use));
  }

  private static boolean isWithin(Optional<DateWindow> narrow, Optional<DateWindow> wide) {
    return wide.isEmpty()
        || (narrow.isPresent()
            && !narrow.get().from().isBefore(wide.get().from())
            && !narrow.get().to().isAfter(wide.get().to()));
  }

  /** An empty list names everybody. */
  private static <T> boolean isWithin(List<T> narrow, List<T> wide) {
    return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
  }

  @Override
  public String toString() {
    return "%s, %s, %s, %s"
        .formatted(
            content.quantity().map(String::valueOf).orElse("–"),
            content.purpose().label(),
            content.timeframe().occurred().map(String::valueOf).orElse("–"),
            content.authorizedParties());
  }
}
