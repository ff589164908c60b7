package article6.node.simulator;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a simulation is made of; with the same plan it runs the same.
 *
 * @param validators at the start; membership changes move it
 * @param observers nodes that are no validators at the start
 * @param byzantine how many of the validators may be against the others, at most; never more than
 *     the network tolerates
 * @param weather in which the first part of every epoch is run
 * @param bugs planted ones
 */
public record Plan(
    long seed,
    int validators,
    int observers,
    int byzantine,
    Weather weather,
    Set<PlantedBug> bugs) {
  /**
   * Sizes of networks that real ones have: solo, bilateral, with one fault tolerated, two, four.
   */
  private static final int[] SIZES = {1, 2, 3, 4, 5, 7, 13};

  /** Observers beside them, at most. */
  private static final int OBSERVERS_MAX = 3;

  public Plan {
    if (validators < 1 || observers < 0 || byzantine < 0) {
      throw new IllegalArgumentException("a network needs a validator, and no less of the others");
    }
    bugs = bugs.isEmpty() ? EnumSet.noneOf(PlantedBug.class) : EnumSet.copyOf(bugs);
  }

  /** All faults at once, as many as the network tolerates. */
  public static Plan of(long seed, int validators) {
    int observers = Math.floorMod(seed, OBSERVERS_MAX + 1);
    return new Plan(seed, validators, observers, validators, Weather.STORM, Set.of());
  }

  /** A size that the seed chooses, small networks more often. */
  public static int sizeOf(long seed) {
    return SIZES[Math.floorMod(seed, SIZES.length)];
  }

  public Plan in(Weather other) {
    return new Plan(seed, validators, observers, byzantine, other, bugs);
  }

  /** Only honest nodes, and only validators. */
  public Plan honest() {
    return new Plan(seed, validators, 0, 0, weather, bugs);
  }

  public Plan with(PlantedBug bug) {
    return new Plan(seed, validators, observers, byzantine, weather, EnumSet.of(bug));
  }

  boolean has(PlantedBug bug) {
    return bugs.contains(bug);
  }
}
