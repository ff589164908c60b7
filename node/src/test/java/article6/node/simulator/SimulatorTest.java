package article6.node.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import article6.node.consensus.ConsensusEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks of several sizes through storms. {@code a6 sim} runs more of them, and longer. */
class SimulatorTest {
  /** One crash, at most four seconds down, and a round change: both validators of two recover. */
  private static final long RECOVERED_MILLIS_MAX = 15_000;

  /** A fixed number in the build, so that it takes as long every time. */
  private static final int SEEDS = Integer.getInteger("simulator.seeds", 4);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7})
  void networkAgreesThroughEveryStormAndFinishesAfterIt(int validators) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      SimulationResult result = Simulation.run(Plan.of(seed, validators), 3);
      assertThat(result.blocks()).as("seed %d", seed).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7})
  void calmNetworkNeedsNoRoundChange(int validators) {
    Simulation simulation = new Simulation(Plan.of(1, validators).honest().in(Weather.CALM));
    for (int i = 0; i < 5; i++) {
      simulation.submit();
      simulation.run(1_000);
    }
    simulation.settle(RECOVERED_MILLIS_MAX);
    assertThat(simulation.world().tally().of(ConsensusEvent.RoundEntered.class)).isZero();
    assertThat(simulation.result().blocks()).isBetween(3L, 12L);
  }

  @Test
  void quietNetworkMakesNoBlocks() {
    Simulation simulation = new Simulation(Plan.of(1, 4).honest().in(Weather.CALM));
    simulation.run(3_600_000);
    assertThat(simulation.result().blocks()).as("[Q-17]").isZero();
    assertThat(simulation.world().tally().of(ConsensusEvent.RoundEntered.class)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void crashAtAnyPointLosesNothing(int validators) {
    long points = shortRun(validators, Long.MAX_VALUE).world().crashPoints();
    assertThat(points).isGreaterThan(20);
    for (long point = 1; point <= points; point++) {
      assertThat(shortRun(validators, point).world().tally().crashes()).isEqualTo(1);
    }
  }

  private static Simulation shortRun(int validators, long crashAt) {
    Simulation simulation = new Simulation(Plan.of(1, validators).honest().in(Weather.CALM));
    simulation.crashAt(crashAt);
    simulation.submit();
    simulation.run(1_000);
    simulation.submit();
    simulation.run(1_000);
    simulation.settle(RECOVERED_MILLIS_MAX);
    return simulation;
  }

  /** Three of four were two rounds apart, and stayed so at the capped time-out. */
  @Test
  void seed12Of4Validators() {
    Simulation.run(Plan.of(12L, 4), 7);
  }

  /** A lone validator lost its memory, and nobody told it again of what waited. */
  @Test
  void seed357Of1Validators() {
    Simulation.run(Plan.of(357L, 1), 10);
  }

  /** The write of a block survived at the only node that had decided it. */
  @Test
  void seed896Of1Validators() {
    Simulation.run(Plan.of(896L, 1), 10);
  }

  /** Two of five sat out, one of them because of a vote of long ago. */
  @Test
  void seed1264Of5Validators() {
    Simulation.run(Plan.of(1264L, 5), 6);
  }

  /** Two of five were set back at once: the first had not come to its forgotten votes yet. */
  @Test
  void seed1432Of5Validators() {
    Simulation.run(Plan.of(1432L, 5), 12);
  }

  @Test
  void sameSeedGivesTheSameRun() {
    Plan plan = Plan.of(5, 4);
    assertThat(Simulation.run(plan, 5)).isEqualTo(Simulation.run(plan, 5));
  }
}
