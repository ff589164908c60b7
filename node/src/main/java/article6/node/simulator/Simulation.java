package article6.node.simulator;

import article6.node.consensus.ConsensusEvent;
import java.util.Optional;

/**
 * A network of nodes from its plan, through one storm after another. In a storm only safety counts;
 * then everything heals, and what was handed in has to become final within a bounded time.
 */
public final class Simulation {
  private static final long MINUTE_MILLIS = 60_000;
  private static final int STORM_MILLIS_MIN = 20_000;
  private static final int STORM_MILLIS_MAX = 120_000;
  private static final int CALM_MILLIS_MAX = 60_000;

  /** Two rounds at the capped time-out. */
  private static final long FINAL_MILLIS_MAX = 60_000;

  /** Each faulty validator may lead a round at the capped time-out, twice. */
  private static final long FINAL_MILLIS_PER_FAULT = 60_000;

  private static final int ACT_MILLIS_MAX = 2_000;

  private final Plan plan;
  private final World world;
  private final Storm storm;
  private final Workload workload;

  public Simulation(Plan plan) {
    this.plan = plan;
    this.world = new World(plan);
    this.storm = new Storm(world);
    this.workload = new Workload(world);
    world.machines().forEach(SimulatedNode::start);
    world.weather(Weather.CALM);
    world.machines().stream().filter(node -> !node.isHonest()).forEach(this::keepActing);
  }

  /**
   * Runs a network for some minutes of virtual time, and a little longer until it has settled.
   *
   * @throws Violation when a node does what may never happen
   */
  public static SimulationResult run(Plan plan, long minutes) {
    Simulation simulation = new Simulation(plan);
    while (simulation.nowMillis() < minutes * MINUTE_MILLIS) {
      simulation.epoch(minutes * MINUTE_MILLIS);
    }
    return simulation.result();
  }

  private void keepActing(SimulatedNode node) {
    node.act();
    world.clock().after(1 + world.random().nextInt(ACT_MILLIS_MAX), () -> keepActing(node));
  }

  /** A storm, and what comes after it. */
  private void epoch(long untilMillis) {
    storm.begin(plan.weather());
    workload.begin();
    int length = STORM_MILLIS_MIN + world.random().nextInt(STORM_MILLIS_MAX - STORM_MILLIS_MIN);
    run(Math.min(length, Math.max(STORM_MILLIS_MIN, untilMillis - nowMillis())));
    workload.rest();
    storm.end();
    settle(FINAL_MILLIS_MAX + FINAL_MILLIS_PER_FAULT * (world.byzantine() + world.impaired()));
    workload.begin();
    run(Math.min(world.random().nextInt(CALM_MILLIS_MAX), Math.max(0, untilMillis - nowMillis())));
  }

  // ---- for tests

  /** Crashes whoever passes the given point between two effects, counted over the network. */
  void crashAt(long point) {
    world.crashAt(point);
  }

  World world() {
    return world;
  }

  void submit() {
    workload.submit();
  }

  long nowMillis() {
    return world.clock().nowMillis();
  }

  void run(long millis) {
    long until = nowMillis() + millis;
    while (world.clock().next(until)) {}
  }

  /** Everything that was handed in has to become final at every honest node. */
  void settle(long withinMillis) {
    long start = nowMillis();
    long until = start + withinMillis;
    while (!workload.isSettled()) {
      long before = nowMillis();
      long pause = Math.min(until, before + 50);
      while (world.clock().next(pause)) {}
      if (nowMillis() >= until && !workload.isSettled()) {
        StringBuilder standing = new StringBuilder();
        for (SimulatedNode node : world.machines()) {
          standing
              .append("%n%d %s %s".formatted(node.index(), node.address(), node.isHonest()))
              .append(" waiting: ")
              .append(node.waiting())
              .append(node.status().map(status -> " " + status).orElse(" down"));
        }
        world.require(
            Optional.of(
                "%d transactions not final after %d ms in calm weather:%s"
                    .formatted(workload.open(), withinMillis, standing)));
      }
    }
    world.tally().settled(nowMillis() - start);
  }

  /** What was gone through so far, after a last look from outside. */
  SimulationResult result() {
    world.require(world.whyNoLightClientCanFollow());
    Tally tally = world.tally();
    return new SimulationResult(
        nowMillis(),
        world.watch().finalBlocks().size(),
        workload.submitted(),
        world.network().packets(),
        world.byzantine(),
        tally.crashes(),
        tally.spoiledDisks(),
        tally.of(ConsensusEvent.RoundEntered.class),
        tally.of(ConsensusEvent.Equivocation.class),
        tally.longestSettlingMillis());
  }
}
