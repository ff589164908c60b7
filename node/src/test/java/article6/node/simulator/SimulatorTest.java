package article6.node.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import article6.node.consensus.ConsensusEvent;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Networks of several sizes through storms. {@code -Dsimulator.seeds=1000} runs more, {@code
 * -Dsimulator.seed=7 -Dsimulator.nodes=4} replays one.
 */
class SimulatorTest {
  private static final int SEEDS = Integer.getInteger("simulator.seeds", 24);

  /** One crash, at most four seconds down, and a round change: both validators of two recover. */
  private static final long RECOVERED_MILLIS_MAX = 15_000;

  /** Every message is verified by everybody, so the cost grows with the square of the nodes. */
  private static int seeds(int nodes) {
    return Math.max(1, nodes < 7 ? SEEDS : SEEDS / 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7})
  void networkAgreesThroughEveryStormAndFinishesAfterIt(int nodes) {
    if (nodes != Integer.getInteger("simulator.nodes", nodes)) {
      return;
    }
    Long only = Long.getLong("simulator.seed");
    LongStream seeds = only != null ? LongStream.of(only) : LongStream.rangeClosed(1, seeds(nodes));
    int crashes =
        seeds
            .mapToInt(
                seed -> Simulation.throughTheStorm(Plan.of(seed, nodes, Weather.STORM)).crashes())
            .sum();
    if (only == null) {
      assertThat(crashes).as("crashes in the storms").isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 7})
  void calmNetworkNeedsNoRoundChange(int nodes) {
    Simulation simulation = Simulation.throughTheStorm(Plan.of(1, nodes, Weather.CALM));
    assertThat(simulation.seen(ConsensusEvent.RoundEntered.class)).isZero();
    assertThat(simulation.height()).isBetween(2L, 12L);
  }

  @Test
  void quietNetworkMakesNoBlocks() {
    Simulation simulation = new Simulation(Plan.of(1, 4, Weather.CALM));
    simulation.run(3_600_000);
    assertThat(simulation.height()).as("[Q-17]").isZero();
    assertThat(simulation.seen(ConsensusEvent.RoundEntered.class)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void crashAtAnyPointLosesNothing(int nodes) {
    long points = shortRun(nodes, Long.MAX_VALUE).crashPoints();
    assertThat(points).isGreaterThan(20);
    for (long point = 1; point <= points; point++) {
      assertThat(shortRun(nodes, point).crashes()).isEqualTo(1);
    }
  }

  private static Simulation shortRun(int nodes, long crashAt) {
    Simulation simulation = new Simulation(Plan.of(1, nodes, Weather.CALM));
    simulation.crashAt(crashAt);
    simulation.submit(1, 0);
    simulation.submit(2, 1_000);
    simulation.run(1_000);
    simulation.runUntilFinal(RECOVERED_MILLIS_MAX);
    return simulation;
  }

  @Test
  void sameSeedGivesTheSameRun() {
    long[] points =
        IntStream.range(0, 2)
            .mapToLong(i -> Simulation.throughTheStorm(Plan.of(5, 4, Weather.STORM)).crashPoints())
            .toArray();
    assertThat(points[0]).isEqualTo(points[1]);
  }
}
