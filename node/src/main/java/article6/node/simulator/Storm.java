package article6.node.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** What happens to machines while the weather is bad: power, disks, clocks. */
final class Storm {
  private static final int PAUSE_MILLIS_MAX = 6_000;

  /** Clocks that are kept by a time service are off by less than this. */
  private static final int USUAL_ERROR_MILLIS = 1_500;

  /** A clock that nobody looks after. */
  private static final int GROSS_ERROR_MILLIS = 3_600_000;

  private final World world;
  private final SplittableRandom random;
  private final Map<Integer, Runnable> backups = new HashMap<>();

  /** Which one of the storms this is: what was planned in an earlier one is not done. */
  private int number;

  Storm(World world) {
    this.world = world;
    this.random = world.random();
  }

  void begin(Weather weather) {
    world.weather(weather);
    next(++number);
  }

  /** All machines come up, all links stand, all clocks are right. */
  void end() {
    number++;
    world.weather(Weather.CALM);
    for (SimulatedNode node : world.machines()) {
      node.clockError(0);
      if (!node.isUp()) {
        world.start(node);
      }
    }
  }

  private void next(int since) {
    if (since != number) {
      return;
    }
    SimulatedNode node = world.machines().get(random.nextInt(world.machines().size()));
    switch (random.nextInt(5)) {
      case 0 -> kill(node);
      case 1 -> spoil(node);
      case 2 -> backups.put(node.index(), node.disk().backup());
      default -> shiftClock(node);
    }
    world.clock().after(1 + random.nextInt(PAUSE_MILLIS_MAX), () -> next(since));
  }

  private void kill(SimulatedNode node) {
    if (node.isUp() && world.weather().crashPerMille() > 0) {
      node.crash();
      world.crashed(node);
    }
  }

  /**
   * Wipes a disk, or puts back an old backup. Who forgets its votes is as good as Byzantine, so no
   * more of them than the network tolerates.
   */
  private void spoil(SimulatedNode node) {
    int tolerated = world.watch().validatorsOf(1).faultsTolerated();
    boolean bearable = world.byzantine() + world.impaired() < tolerated;
    if (!world.weather().spoils() || !node.isHonest() || !node.isUp() || !bearable) {
      return;
    }
    Optional<Runnable> backup =
        Optional.ofNullable(backups.remove(node.index())).filter(each -> random.nextBoolean());
    node.crash();
    backup.ifPresentOrElse(Runnable::run, node.disk()::wipe);
    world.spoiled(node, backup.isPresent());
    world.crashed(node);
  }

  private void shiftClock(SimulatedNode node) {
    if (!world.weather().shiftsClocks()) {
      return;
    }
    int tolerated = world.watch().validatorsOf(1).faultsTolerated();
    boolean gross = node.index() < tolerated && random.nextInt(4) == 0;
    int most = gross ? GROSS_ERROR_MILLIS : USUAL_ERROR_MILLIS;
    node.clockError(random.nextInt(2 * most + 1) - most);
  }
}
