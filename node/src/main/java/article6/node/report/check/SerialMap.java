package article6.node.report.check;

import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Values of disjoint ranges of units; a range costs the same however many units it has. */
final class SerialMap<V> {
  private final Map<SeriesId, NavigableMap<Long, Piece<V>>> pieces = new HashMap<>();

  record Piece<V>(UnitRange units, V value) {}

  /** Pieces that share units with a range, in their order, whole. */
  List<Piece<V>> overlapping(UnitRange range) {
    NavigableMap<Long, Piece<V>> series = pieces.get(range.series());
    if (series == null) {
      return List.of();
    }
    List<Piece<V>> found = new ArrayList<>();
    Map.Entry<Long, Piece<V>> before = series.lowerEntry(range.first());
    if (before != null && before.getValue().units().last() >= range.first()) {
      found.add(before.getValue());
    }
    found.addAll(series.subMap(range.first(), true, range.last(), true).values());
    return found;
  }

  /** Parts of a range that have no value. */
  List<UnitRange> gaps(UnitRange range) {
    List<UnitRange> gaps = new ArrayList<>();
    long next = range.first();
    for (Piece<V> piece : overlapping(range)) {
      if (piece.units().first() > next) {
        gaps.add(new UnitRange(range.series(), next, piece.units().first() - 1));
      }
      next = piece.units().last() + 1;
    }
    if (next <= range.last()) {
      gaps.add(new UnitRange(range.series(), next, range.last()));
    }
    return gaps;
  }

  /** Gives a value to those units that have none. */
  void fill(UnitRange range, V value) {
    for (UnitRange gap : gaps(range)) {
      of(range.series()).put(gap.first(), new Piece<>(gap, value));
    }
  }

  /** Gives a value to units, whatever they had. */
  void put(UnitRange range, V value) {
    remove(range);
    of(range.series()).put(range.first(), new Piece<>(range, value));
  }

  void remove(UnitRange range) {
    for (Piece<V> piece : overlapping(range)) {
      UnitRange units = piece.units();
      NavigableMap<Long, Piece<V>> series = of(range.series());
      series.remove(units.first());
      if (units.first() < range.first()) {
        UnitRange left = new UnitRange(range.series(), units.first(), range.first() - 1);
        series.put(left.first(), new Piece<>(left, piece.value()));
      }
      if (units.last() > range.last()) {
        UnitRange right = new UnitRange(range.series(), range.last() + 1, units.last());
        series.put(right.first(), new Piece<>(right, piece.value()));
      }
    }
  }

  List<Piece<V>> all() {
    return pieces.values().stream().flatMap(series -> series.values().stream()).toList();
  }

  /** The units that two ranges share, which must share some. */
  static UnitRange common(UnitRange one, UnitRange other) {
    return new UnitRange(
        one.series(), Math.max(one.first(), other.first()), Math.min(one.last(), other.last()));
  }

  private NavigableMap<Long, Piece<V>> of(SeriesId series) {
    return pieces.computeIfAbsent(series, _ -> new TreeMap<>());
  }
}
