package article6.node.api;

import article6.contracts.domain.ApproachId;
import article6.contracts.domain.PartyCode;
import article6.contracts.domain.RegistryId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.state.Issuance;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tuweni.bytes.Bytes;

/** Walks over series and their units in the order of their keys, a bounded number at a time. */
final class SeriesWalk {
  private static final Pattern SERIES =
      Pattern.compile("(CA[0-9]{4})-([A-Z]{3}[0-9]{2})-([A-Z]{3})-([0-9]{4})");
  private static final SerialKey START =
      new SerialKey(
          new SeriesId(
              new ApproachId("CA0000"), new RegistryId("AAA00"), new PartyCode("AAA"), 1000),
          0);

  /** Blocks looked at for one page: a page that finds little still ends in good time. */
  static final int BLOCKS_SCANNED_MAX = 10_000;

  private static final int STEP = 500;

  /**
   * Where a walk over units goes on.
   *
   * @param next the first unit not looked at yet
   * @param scanned blocks that were looked at
   */
  record Found(List<UnitBlock> blocks, Optional<SerialKey> next, int scanned) {}

  private SeriesWalk() {}

  /**
   * @throws IllegalArgumentException when the text is not a series such as CA0001-THA01-THA-2022
   */
  static SeriesId parse(String text) {
    Matcher parts = SERIES.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' is not a series such as CA0001-THA01-THA-2022".formatted(text));
    }
    return new SeriesId(
        new ApproachId(parts.group(1)),
        new RegistryId(parts.group(2)),
        new PartyCode(parts.group(3)),
        Integer.parseInt(parts.group(4)));
  }

  /** The first series at or after this key, found by hopping over whole series. */
  static Optional<SeriesId> firstFrom(StateView state, SerialKey from) {
    return Tables.ISSUANCES.scan(state, Bytes.EMPTY, from, 1).stream()
        .findFirst()
        .map(Issuance::units)
        .map(UnitRange::series);
  }

  /** Every series that has units. */
  static List<SeriesId> all(StateView state) {
    List<SeriesId> found = new ArrayList<>();
    Optional<SeriesId> series = firstFrom(state, START);
    while (series.isPresent()) {
      found.add(series.get());
      series = firstFrom(state, after(series.get()));
    }
    return found;
  }

  /**
   * Blocks of units that fit, from a key on.
   *
   * @param only the one series to look at; empty for all
   */
  static Found units(
      StateView state,
      Optional<SeriesId> only,
      Optional<SerialKey> from,
      Predicate<UnitBlock> fits,
      int limit) {
    return units(state, only, from, fits, limit, BLOCKS_SCANNED_MAX);
  }

  /** Looks at so many blocks at most. */
  private static Found units(
      StateView state,
      Optional<SeriesId> only,
      Optional<SerialKey> from,
      Predicate<UnitBlock> fits,
      int limit,
      int scannedMax) {
    SerialKey next =
        from.orElseGet(() -> only.map(series -> new SerialKey(series, 1)).orElse(START));
    Bytes part = only.map(Tables::seriesPart).orElse(Bytes.EMPTY);
    List<UnitBlock> found = new ArrayList<>();
    int scanned = 0;
    while (true) {
      List<UnitBlock> step = Tables.UNITS.scan(state, part, next, STEP);
      for (UnitBlock block : step) {
        SerialKey key = new SerialKey(block.units().series(), block.units().first());
        if (found.size() == limit || scanned == scannedMax) {
          return new Found(found, Optional.of(key), scanned);
        }
        scanned++;
        if (fits.test(block)) {
          found.add(block);
        }
      }
      if (step.size() < STEP) {
        return new Found(found, Optional.empty(), scanned);
      }
      UnitRange last = step.getLast().units();
      next = new SerialKey(last.series(), last.last() + 1);
    }
  }

  /**
   * Blocks of the given series that fit, from a key on, in the order of the series.
   *
   * @param scannedMax blocks looked at in all of them together
   */
  static Found units(
      StateView state,
      SortedSet<SeriesId> among,
      Optional<SerialKey> from,
      Predicate<UnitBlock> fits,
      int limit,
      int scannedMax) {
    List<UnitBlock> found = new ArrayList<>();
    int scanned = 0;
    SortedSet<SeriesId> left =
        from.<SortedSet<SeriesId>>map(key -> among.tailSet(key.series())).orElse(among);
    for (SeriesId series : left) {
      Found part =
          units(
              state,
              Optional.of(series),
              from.filter(key -> key.series().equals(series)),
              fits,
              limit - found.size(),
              scannedMax - scanned);
      found.addAll(part.blocks());
      scanned += part.scanned();
      if (part.next().isPresent()) {
        return new Found(found, part.next(), scanned);
      }
    }
    return new Found(found, Optional.empty(), scanned);
  }

  /** Series of which the accounts of a section hold units that are not used. */
  static SortedSet<SeriesId> heldIn(StateView state, Bytes section) {
    SortedSet<SeriesId> held = new TreeSet<>();
    for (Bytes key : Tables.HOLDINGS.keys(state, section)) {
      String[] parts = new String(key.toArrayUnsafe(), StandardCharsets.UTF_8).split("\0", -1);
      held.add(parse(parts[1]));
    }
    return held;
  }

  /** The block that a unit is in. */
  static Optional<UnitBlock> blockOf(StateView state, UnitRange unit) {
    return Tables.UNITS
        .floor(state, Tables.seriesPart(unit.series()), new SerialKey(unit.series(), unit.first()))
        .filter(block -> block.units().contains(unit.first()));
  }

  private static SerialKey after(SeriesId series) {
    return new SerialKey(series, UnitRange.SERIAL_MAX + 1);
  }
}
