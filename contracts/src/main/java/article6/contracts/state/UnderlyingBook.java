package article6.contracts.state;

import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.state.Tables.MirrorKey;
import article6.contracts.state.Tables.MirroredKey;
import article6.contracts.state.Tables.UnderlyingKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the ledger knows of units of other registries: which of them back units here, and which a
 * Party has seen there. Ranges are looked up in their canonical form and, for what the first
 * edition of the law locked, as they are written.
 */
public final class UnderlyingBook {
  private UnderlyingBook() {}

  /** A range that backs units here and has units in common with this one. */
  public static Optional<UnderlyingRange> backing(StateView state, UnderlyingRange range) {
    return Stream.of(range, range.canonical())
        .map(each -> overlapping(state, each))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The same, of ranges that are written alike; those in the table have no unit in common. */
  public static Optional<UnderlyingRange> overlapping(StateView state, UnderlyingRange range) {
    UnderlyingKey atLast = key(range, range.last());
    return Tables.UNDERLYING
        .floor(state, Tables.underlyingPart(atLast), atLast)
        .filter(before -> before.last() >= range.first());
  }

  public static UnderlyingKey key(UnderlyingRange range, long serial) {
    return new UnderlyingKey(range.registry(), range.prefix(), range.suffix(), serial);
  }

  /**
   * The newest view of each Party on a registry.
   *
   * @param registry in its canonical form
   */
  public static List<Mirror> mirrors(StateView state, String registry) {
    return Tables.MIRRORS.all(state, Keys.text(registry));
  }

  /**
   * A range of one view that has units in common with this one. A view has no two ranges that
   * overlap; those of two Parties may, when one of them is older.
   */
  public static Optional<UnderlyingRange> seen(
      StateView state, MirrorKey mirror, UnderlyingRange range) {
    UnderlyingRange canonical = range.canonical();
    MirroredKey atLast = key(mirror, canonical, canonical.last());
    return Tables.MIRRORED
        .floor(state, Tables.mirroredPart(atLast), atLast)
        .map(MirroredUnits::units)
        .filter(before -> before.last() >= canonical.first());
  }

  public static MirroredKey key(MirrorKey mirror, UnderlyingRange canonical, long serial) {
    return new MirroredKey(mirror, canonical.prefix(), canonical.suffix(), serial);
  }
}
