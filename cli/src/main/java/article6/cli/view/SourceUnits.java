package article6.cli.view;

import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.domain.UnitRange;
import article6.node.api.PartyView.ViewedUnits;
import java.util.ArrayList;
import java.util.List;

/** Units of another ledger of this kind, as its registry's name and ids put them on this one. */
final class SourceUnits {
  private SourceUnits() {}

  /** The serial is the running number; the vintage behind it never is. */
  static UnderlyingRange range(String source, UnitRange units) {
    String one = units.firstId();
    String vintage = "-" + units.series().vintage();
    String prefix =
        one.substring(0, one.length() - vintage.length() - Long.toString(units.first()).length());
    return new UnderlyingRange(source, prefix, units.first(), units.last(), vintage);
  }

  /**
   * Ranges as they can be entered: neighbours of one account and status are one.
   *
   * @param held in the order of their ids
   */
  static List<MirroredUnits> ranges(String source, List<ViewedUnits> held) {
    List<MirroredUnits> ranges = new ArrayList<>();
    for (ViewedUnits each : held) {
      MirroredUnits next =
          new MirroredUnits(
              range(source, each.units()),
              each.vintage(),
              each.account().value(),
              each.status().name());
      if (!ranges.isEmpty() && isNeighbour(ranges.getLast(), next)) {
        ranges.set(ranges.size() - 1, joined(ranges.getLast(), next));
      } else {
        ranges.add(next);
      }
    }
    return ranges;
  }

  private static boolean isNeighbour(MirroredUnits one, MirroredUnits next) {
    return one.units().last() + 1 == next.units().first()
        && one.units().prefix().equals(next.units().prefix())
        && one.vintage() == next.vintage()
        && one.account().equals(next.account())
        && one.status().equals(next.status());
  }

  private static MirroredUnits joined(MirroredUnits one, MirroredUnits next) {
    UnderlyingRange first = one.units();
    return new MirroredUnits(
        new UnderlyingRange(
            first.registry(), first.prefix(), first.first(), next.units().last(), first.suffix()),
        one.vintage(),
        one.account(),
        one.status());
  }
}
