package article6.cli.view;

import article6.contracts.domain.MirroredUnits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a newer view shows otherwise than the one that is there.
 *
 * @param added ranges that only the newer one has, as it has them
 * @param gone ranges that only the older one has, as it has them
 */
record MirrorChange(List<MirroredUnits> added, List<MirroredUnits> gone) {
  static MirrorChange between(List<MirroredUnits> before, List<MirroredUnits> now) {
    return new MirrorChange(without(now, before), without(before, now));
  }

  boolean isNone() {
    return added.isEmpty() && gone.isEmpty();
  }

  static long quantity(List<MirroredUnits> ranges) {
    return ranges.stream().mapToLong(each -> each.units().quantity()).sum();
  }

  private static List<MirroredUnits> without(List<MirroredUnits> all, List<MirroredUnits> known) {
    Set<MirroredUnits> left = new LinkedHashSet<>(all);
    known.forEach(left::remove);
    return List.copyOf(left);
  }
}
