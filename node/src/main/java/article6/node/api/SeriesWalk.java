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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Where a walk over units goes on: the first unit not looked at yet. */
  record Found(List<UnitBlock> blocks, Optional<SerialKey> next) {}

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
    SerialKey next =
        from.orElseGet(() -> only.map(series -> new SerialKey(series, 1)).orElse(START));
    Bytes part = only.map(Tables::seriesPart).orElse(Bytes.EMPTY);
    List<UnitBlock> found = new ArrayList<>();
    int scanned = 0;
    while (true) {
      List<UnitBlock> step = Tables.UNITS.scan(state, part, next, STEP);
      for (UnitBlock block : step) {
        SerialKey key = new SerialKey(block.units().series(), block.units().first());
        if (found.size() == limit || scanned == BLOCKS_SCANNED_MAX) {
          return new Found(found, Optional.of(key));
        }
        scanned++;
        if (fits.test(block)) {
          found.add(block);
        }
      }
      if (step.size() < STEP) {
        return new Found(found, Optional.empty());
      }
      UnitRange last = step.getLast().units();
      next = new SerialKey(last.series(), last.last() + 1);
    }
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
