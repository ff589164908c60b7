package article6.contracts.law;

import article6.contracts.domain.AccountId;
import article6.contracts.domain.SeriesId;
import article6.contracts.domain.UnitRange;
import article6.contracts.domain.UnitStatus;
import article6.contracts.event.UnitEvent;
import article6.contracts.state.Supply;
import article6.contracts.state.Tables;
import article6.contracts.state.Tables.HoldingKey;
import article6.contracts.state.Tables.Quantity;
import article6.contracts.state.Tables.SerialKey;
import article6.contracts.state.UnitBlock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * The blocks of units, and range arithmetic on them (domain §3.4). For every series the blocks
 * cover the serials issued without gap or overlap; splitting keeps that so.
 */
final class UnitBook {
  /**
   * Most blocks one action may touch, so that no single action can hold up a block of the chain.
   */
  static final int BLOCKS_MAX = 1_000;

  private UnitBook() {}

  /**
   * The blocks that make up exactly this range, split off from their neighbours. All are live (U-6)
   * and had no act after that date (D-3).
   */
  static List<UnitBlock> split(Hearing hearing, UnitRange range, LocalDate date) {
    return split(hearing, range, date, true);
  }

  /** The same of units that may have been used or cancelled, for what reaches those too (64-7). */
  static List<UnitBlock> splitWhateverBecame(Hearing hearing, UnitRange range, LocalDate date) {
    return split(hearing, range, date, false);
  }

  private static List<UnitBlock> split(
      Hearing hearing, UnitRange range, LocalDate date, boolean liveOnly) {
    List<UnitBlock> parts = new ArrayList<>();
    for (UnitBlock block : covering(hearing, range)) {
      hearing.require(
          !liveOnly || !block.status().isTerminal(),
          UseRule.U_6,
          Fact.of("units", block.units()),
          Fact.of("status", block.status()));
      hearing.require(
          block.status() != UnitStatus.LOCKED_FOR_EXPORT,
          UnitRule.I_9,
          Fact.of("units", block.units()),
          Fact.of("account", block.holder()));
      hearing.require(
          !date.isBefore(block.lastAct()),
          DateRule.D_3,
          Fact.of("units", block.units()),
          Fact.of("date", date),
          Fact.of("lastAct", block.lastAct()));
      parts.add(cut(hearing, block, range, date));
    }
    return parts;
  }

  /** The same, of units that this account holds (I-2). */
  static List<UnitBlock> takeFrom(
      Hearing hearing, AccountId holder, UnitRange range, LocalDate date) {
    List<UnitBlock> parts = split(hearing, range, date);
    for (UnitBlock part : parts) {
      hearing.require(
          part.holder().equals(holder),
          UnitRule.I_2,
          Fact.of("units", part.units()),
          Fact.of("account", holder),
          Fact.of("holder", part.holder()));
    }
    return parts;
  }

  /** The blocks that a range touches, as they are. */
  static List<UnitBlock> covering(Hearing hearing, UnitRange range) {
    SeriesId series = range.series();
    Supply supply = hearing.find(Tables.SUPPLIES, series).orElse(Supply.NONE);
    hearing.require(
        range.last() <= supply.issued(),
        UnitRule.I_1,
        Fact.of("units", range),
        Fact.of("issued", supply.issued()));
    Bytes part = Tables.seriesPart(series);
    List<UnitBlock> found = new ArrayList<>();
    UnitBlock first =
        Tables.UNITS
            .floor(hearing.state(), part, new SerialKey(series, range.first()))
            .orElseThrow(() -> new IllegalStateException("no block covers " + range.firstId()));
    found.add(first);
    while (found.getLast().units().last() < range.last()) {
      hearing.require(
          found.size() < BLOCKS_MAX,
          UnitRule.I_6,
          Fact.of("units", range),
          Fact.of("blocksMax", BLOCKS_MAX));
      long next = found.getLast().units().last() + 1;
      found.add(
          Tables.UNITS
              .get(hearing.state(), new SerialKey(series, next))
              .orElseThrow(() -> new IllegalStateException("a gap at " + series.unitId(next))));
    }
    return found;
  }

  /**
   * Cuts a block at the ends of the range, writes what lies outside, and returns what lies inside.
   */
  private static UnitBlock cut(Hearing hearing, UnitBlock block, UnitRange range, LocalDate date) {
    UnitRange whole = block.units();
    long first = Math.max(whole.first(), range.first());
    long last = Math.min(whole.last(), range.last());
    List<UnitRange> parts = new ArrayList<>();
    if (first > whole.first()) {
      parts.add(writePart(hearing, block, whole.first(), first - 1));
    }
    UnitBlock inside = block.part(first, last);
    parts.add(inside.units());
    if (last < whole.last()) {
      parts.add(writePart(hearing, block, last + 1, whole.last()));
    }
    tellSplit(hearing, block, parts, date);
    return inside;
  }

  /** Records both or all ranges that came of a cut; the first edition recorded none. */
  static void tellSplit(Hearing hearing, UnitBlock block, List<UnitRange> parts, LocalDate date) {
    if (parts.size() > 1 && hearing.context().edition().isAtLeast(Edition.CMA7_2025)) {
      hearing.tell(
          new UnitEvent.UnitsSplit(block.units(), block.holder(), List.copyOf(parts), date));
    }
  }

  private static UnitRange writePart(Hearing hearing, UnitBlock block, long first, long last) {
    UnitBlock part = block.part(first, last);
    write(hearing, part);
    return part.units();
  }

  /** Makes one block of adjacent ones that differ only in their serials. */
  static void join(Hearing hearing, List<UnitBlock> blocks) {
    LocalDate lastAct =
        blocks.stream()
            .map(UnitBlock::lastAct)
            .reduce((a, b) -> a.isAfter(b) ? a : b)
            .orElseThrow();
    UnitBlock first = blocks.getFirst();
    for (UnitBlock block : blocks) {
      UnitRange units = block.units();
      Tables.UNITS.delete(hearing.state(), new SerialKey(units.series(), units.first()));
    }
    write(
        hearing, first.part(first.units().first(), blocks.getLast().units().last()).since(lastAct));
  }

  static void write(Hearing hearing, UnitBlock block) {
    UnitRange units = block.units();
    hearing.put(Tables.UNITS, new SerialKey(units.series(), units.first()), block);
  }

  /** Puts newly issued units into an account. */
  static void create(Hearing hearing, UnitBlock block) {
    write(hearing, block);
    addHolding(hearing, block.holder(), block.units().series(), block.quantity());
    Supply supply = supplyOf(hearing, block.units().series());
    hearing.put(
        Tables.SUPPLIES,
        block.units().series(),
        new Supply(
            supply.issued() + block.quantity(),
            supply.held() + block.quantity(),
            supply.used(),
            supply.cancelled(),
            supply.exported()));
  }

  static UnitBlock move(Hearing hearing, UnitBlock block, AccountId to, LocalDate date) {
    UnitBlock moved = block.heldBy(to, date);
    write(hearing, moved);
    addHolding(hearing, block.holder(), block.units().series(), -block.quantity());
    addHolding(hearing, to, block.units().series(), block.quantity());
    return moved;
  }

  /**
   * Ends the life of units: they stay on record where they were held last, and are held no more.
   */
  static void retire(Hearing hearing, UnitBlock block, UnitStatus status, LocalDate date) {
    write(hearing, block.withStatus(status, date));
    addHolding(hearing, block.holder(), block.units().series(), -block.quantity());
    Supply supply = supplyOf(hearing, block.units().series());
    boolean used = status == UnitStatus.USED_TOWARDS_NDC || status == UnitStatus.USED_FOR_IMP;
    boolean exported = status == UnitStatus.EXPORTED;
    hearing.put(
        Tables.SUPPLIES,
        block.units().series(),
        new Supply(
            supply.issued(),
            supply.held() - block.quantity(),
            supply.used() + (used ? block.quantity() : 0),
            supply.cancelled() + (used || exported ? 0 : block.quantity()),
            supply.exported() + (exported ? block.quantity() : 0)));
  }

  /** Exported units are alive again, in this account. */
  static void revive(Hearing hearing, UnitBlock block, AccountId account, LocalDate date) {
    write(hearing, block.heldBy(account, date).withStatus(UnitStatus.HELD, date));
    SeriesId series = block.units().series();
    addHolding(hearing, account, series, block.quantity());
    Supply supply = supplyOf(hearing, series);
    hearing.put(
        Tables.SUPPLIES,
        series,
        new Supply(
            supply.issued(),
            supply.held() + block.quantity(),
            supply.used(),
            supply.cancelled(),
            supply.exported() - block.quantity()));
  }

  static Supply supplyOf(Hearing hearing, SeriesId series) {
    return hearing.find(Tables.SUPPLIES, series).orElse(Supply.NONE);
  }

  private static void addHolding(
      Hearing hearing, AccountId account, SeriesId series, long quantity) {
    HoldingKey key = new HoldingKey(account, series);
    long held =
        Math.addExact(hearing.find(Tables.HOLDINGS, key).map(Quantity::units).orElse(0L), quantity);
    if (held == 0) {
      Tables.HOLDINGS.delete(hearing.state(), key);
    } else {
      hearing.put(Tables.HOLDINGS, key, new Quantity(held));
    }
  }
}
