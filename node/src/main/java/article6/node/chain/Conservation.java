package article6.node.chain;

import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitStatus;
import article6.contracts.state.Change;
import article6.contracts.state.StateOverlay;
import article6.contracts.state.StateView;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.UnitBlock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;

/**
 * The accounting of units, checked after every block and apart from the law that did it: for every
 * series touched, what was issued is what is held, used, cancelled and exported, and the sums have
 * moved by exactly what the blocks of units have (F13). By induction the sums then equal the units.
 */
final class Conservation {
  private Conservation() {}

  /**
   * @throws ChainFailure when units appear or vanish
   */
  static void check(StateView before, StateOverlay after, List<Change> changes) {
    Map<SeriesId, Supply> moved = movements(before, changes);
    Set<Bytes> suppliesExpected = new HashSet<>();
    moved.forEach(
        (series, movement) -> {
          suppliesExpected.add(Tables.SUPPLIES.key(series));
          checkSeries(series, movement, supply(before, series), supply(after, series));
        });
    for (Change change : changes) {
      if (Tables.SUPPLIES.owns(change.key()) && !suppliesExpected.contains(change.key())) {
        throw broken("the sums of a series have changed and none of its units: " + change.key());
      }
    }
  }

  private static void checkSeries(SeriesId series, Supply movement, Supply old, Supply now) {
    if (!now.isConserved()) {
      throw broken("series %s does not add up: %s".formatted(series, now));
    }
    if (!plus(old, movement).equals(now)) {
      throw broken(
          "the sums of series %s went from %s to %s, its units moved by %s"
              .formatted(series, old, now, movement));
    }
  }

  /** By how much the blocks of units have changed, as differences of sums. */
  private static Map<SeriesId, Supply> movements(StateView before, List<Change> changes) {
    Map<SeriesId, Supply> moved = new HashMap<>();
    for (Change change : changes) {
      if (Tables.UNITS.owns(change.key())) {
        before.get(change.key()).ifPresent(value -> count(moved, value, -1));
        change.value().ifPresent(value -> count(moved, value, 1));
      }
    }
    return moved;
  }

  private static void count(Map<SeriesId, Supply> moved, Bytes value, int sign) {
    UnitBlock block = Tables.UNITS.decode(value);
    Supply part = supplyOf(block.status(), sign * block.quantity());
    moved.merge(block.units().series(), part, Conservation::plus);
  }

  private static Supply supplyOf(UnitStatus status, long quantity) {
    return switch (status) {
      case HELD, LOCKED_FOR_EXPORT -> new Supply(quantity, quantity, 0, 0);
      case USED_TOWARDS_NDC, USED_FOR_IMP -> new Supply(quantity, 0, quantity, 0);
      case CANCELLED_FOR_OP,
          CANCELLED_FOR_OMGE,
          CANCELLED_OTHER,
          CANCELLED_FOR_REVERSAL,
          REPLACED ->
          new Supply(quantity, 0, 0, quantity);
      case EXPORTED -> new Supply(quantity, 0, 0, 0, quantity);
    };
  }

  private static Supply plus(Supply one, Supply other) {
    return new Supply(
        Math.addExact(one.issued(), other.issued()),
        Math.addExact(one.held(), other.held()),
        Math.addExact(one.used(), other.used()),
        Math.addExact(one.cancelled(), other.cancelled()),
        Math.addExact(one.exported(), other.exported()));
  }

  private static Supply supply(StateView state, SeriesId series) {
    return Tables.SUPPLIES.get(state, series).orElse(Supply.NONE);
  }

  private static ChainFailure broken(String what) {
    return new ChainFailure(ChainFailure.Code.INVARIANT_BROKEN, what);
  }
}
