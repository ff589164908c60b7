package article6.cli.trial;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which faults come in which order, from a seed: the same seed gives the same plan. Every kind
 * comes once before any comes twice.
 *
 * <p>A node that may have forgotten votes counts as faulty until it is back, so no more than
 * f of the validators lose their memory at a time; with f = 0 only observers do.
 */
final class TrialPlan {
  /** Fewest validators of which one may lose its memory. */
  private static final int VALIDATORS_FOR_MEMORY_LOSS = 4;

  /** Long enough for round changes, short enough that many fit into a run. */
  private static final int SECONDS_MIN = 3;

  private static final int SECONDS_MAX = 12;

  /** Past the silence of 20 s after which nodes give a connection up and dial again. */
  private static final int LONG_SECONDS = 25;

  /** One cut line in so many stays cut for so long. */
  private static final int LONG_CUT_ONE_IN = 3;

  /** One kill in so many takes all nodes at once. */
  private static final int POWER_CUT_ONE_IN = 3;

  private final Random random;
  private final int validators;
  private final int nodes;
  private final List<FaultKind> kinds;
  private final List<FaultKind> bag = new ArrayList<>();

  /**
   * @param kinds at least one of which is possible in such a network
   */
  TrialPlan(long seed, int validators, int observers, Set<FaultKind> kinds) {
    this.random = new Random(seed);
    this.validators = validators;
    this.nodes = validators + observers;
    this.kinds =
        kinds.stream().sorted().filter(kind -> isPossible(kind, validators, observers)).toList();
    if (this.kinds.isEmpty()) {
      throw new IllegalArgumentException("no fault of " + kinds + " is possible here");
    }
  }

  /** Whether such a network can be put through such a fault. */
  static boolean isPossible(FaultKind kind, int validators, int observers) {
    return switch (kind) {
      case PARTITION, ONE_WAY, SLOW -> validators + observers > 1;
      case WIPE, CORRUPT, BACKUP -> validators >= VALIDATORS_FOR_MEMORY_LOSS || observers > 0;
      case KILL, PAUSE, DISK_FULL, CLOCK -> true;
    };
  }

  Episode next() {
    if (bag.isEmpty()) {
      bag.addAll(kinds);
      Collections.shuffle(bag, random);
    }
    FaultKind kind = bag.removeLast();
    return new Episode(kind, victims(kind), duration(kind), random.nextInt(Integer.MAX_VALUE));
  }

  private Duration duration(FaultKind kind) {
    boolean cuts = kind == FaultKind.PARTITION || kind == FaultKind.ONE_WAY;
    boolean isLong = cuts && random.nextInt(LONG_CUT_ONE_IN) == 0;
    // both ends included
    return Duration.ofSeconds(isLong ? LONG_SECONDS : random.nextInt(SECONDS_MIN, SECONDS_MAX + 1));
  }

  private List<Integer> victims(FaultKind kind) {
    return switch (kind) {
      case KILL -> random.nextInt(POWER_CUT_ONE_IN) == 0 ? some(nodes) : some(faultsTolerated());
      case PAUSE -> some(faultsTolerated());
      case PARTITION -> some(random.nextInt(1, nodes));
      case ONE_WAY, DISK_FULL, CLOCK -> some(1);
      case SLOW -> some(random.nextInt(1, nodes + 1));
      case WIPE, CORRUPT, BACKUP -> List.of(oneThatMayForget());
    };
  }

  private int faultsTolerated() {
    return Math.max(1, (validators - 1) / 3);
  }

  private int oneThatMayForget() {
    return validators >= VALIDATORS_FOR_MEMORY_LOSS
        ? random.nextInt(nodes)
        : random.nextInt(validators, nodes);
  }

  private List<Integer> some(int count) {
    List<Integer> all = new ArrayList<>(IntStream.range(0, nodes).boxed().toList());
    Collections.shuffle(all, random);
    return all.subList(0, count).stream().sorted().toList();
  }
}
