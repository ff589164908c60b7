package article6.node.simulator;

import article6.node.consensus.ConsensusCore;

/** What a simulation is made of; with the same plan it runs the same. */
public record Plan(long seed, int nodes, Weather weather, CoreFactory cores, Habits habits) {
  public static Plan of(long seed, int nodes, Weather weather) {
    return new Plan(seed, nodes, weather, ConsensusCore::new, Habits.GOOD);
  }

  public Plan with(CoreFactory otherCores) {
    return new Plan(seed, nodes, weather, otherCores, habits);
  }

  public Plan with(Habits otherHabits) {
    return new Plan(seed, nodes, weather, cores, otherHabits);
  }
}
