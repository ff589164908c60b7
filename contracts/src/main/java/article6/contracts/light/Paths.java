package article6.contracts.light;

import article6.contracts.chain.Genesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds short paths from the genesis to a block, for whoever has the whole chain. */
public final class Paths {
  private Paths() {}

  /**
   * The blocks that a light client has to be shown between the genesis and a block: of all blocks
   * after which another set is in charge, as few as possible, since it leaps as far as it can each
   * time.
   *
   * @param changes all of them below the target, in their order, as they stand in the chain
   * @return nothing when the path is longer than {@link Lineage#PATH_MAX}
   */
  public static Optional<Lineage> lineage(
      Genesis genesis, List<LightBlock> changes, LightBlock target) {
    List<LightBlock> path = new ArrayList<>();
    Trust trust = Trust.of(genesis);
    int from = 0;
    while (!trust.reaches(target)) {
      int next = furthest(trust, changes, from);
      LightBlock change = changes.get(next);
      path.add(change);
      trust = new Trust(change.header(), change.validators());
      from = next + 1;
    }
    return path.size() > Lineage.PATH_MAX
        ? Optional.empty()
        : Optional.of(new Lineage(target.parent(), target.validators(), path));
  }

  private static int furthest(Trust trust, List<LightBlock> changes, int from) {
    for (int i = changes.size() - 1; i >= from; i--) {
      if (trust.reaches(changes.get(i))) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "no change of validators follows block " + trust.header().height());
  }
}
