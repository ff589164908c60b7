package article6.node.simulator;

import java.util.Optional;

/** Looks for a planted bug, seed after seed. */
public final class BugHunt {
  /** Every bug shows within these; one that hides longer would slip through a build. */
  public static final int SEEDS_MAX = 60;

  /** Two storms or so for each seed. */
  private static final long MINUTES = 3;

  /** With one fault tolerated, and observers who may join. */
  private static final int VALIDATORS = 4;

  /**
   * @param seeds how many were run, the one that shows the bug included
   */
  public record Find(int seeds, Violation violation) {}

  private BugHunt() {}

  /** Nothing when the bug did not show: then the simulator has lost its teeth. */
  public static Optional<Find> hunt(PlantedBug bug) {
    for (int seed = 1; seed <= SEEDS_MAX; seed++) {
      try {
        Simulation.run(Plan.of(seed, VALIDATORS).with(bug), MINUTES);
      } catch (Violation violation) {
        return Optional.of(new Find(seed, violation));
      }
    }
    return Optional.empty();
  }
}
