package article6.node.simulator;

import article6.contracts.chain.ValidatorSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The clients: they hand in transactions, some that exclude each other, some that change the
 * validators, sometimes many at once; and hand in again what does not become final.
 */
final class Workload {
  /** Between two transactions, on average half of it. */
  private static final int PAUSE_MILLIS_MAX = 5_000;

  /** A client who sees nothing for so long asks another node. */
  private static final int PATIENCE_MILLIS = 10_000;

  /** More than a block of any storm, handed in at once. */
  private static final int BURST = 200;

  private final World world;
  private final SplittableRandom random;
  private final List<Long> open = new ArrayList<>();
  private Optional<Long> openToggle = Optional.empty();
  private int number;
  private long submitted;
  private boolean rests = true;

  Workload(World world) {
    this.world = world;
    this.random = world.random();
    insist();
  }

  long submitted() {
    return submitted;
  }

  void begin() {
    if (rests) {
      rests = false;
      next();
    }
  }

  void rest() {
    rests = true;
  }

  private void next() {
    if (rests) {
      return;
    }
    int count = random.nextInt(100) == 0 ? BURST : 1;
    for (int i = 0; i < count; i++) {
      submit();
    }
    world.clock().after(1 + random.nextInt(PAUSE_MILLIS_MAX), this::next);
  }

  void submit() {
    int choice = random.nextInt(10);
    if (choice == 0 && openToggle.isEmpty()) {
      openToggle = toggle();
      openToggle.ifPresent(this::handIn);
    } else if (choice < 4) {
      int unit = random.nextInt(1 << 16);
      handIn(new ToyTransaction(ToyTransaction.Kind.TAKE, number++, unit).code());
      if (random.nextInt(3) == 0) {
        handIn(new ToyTransaction(ToyTransaction.Kind.TAKE, number++, unit).code());
      }
    } else {
      handIn(new ToyTransaction(ToyTransaction.Kind.NOTE, number++, 0).code());
    }
  }

  /** A node joins or leaves, if the network still tolerates as many faults then. */
  private Optional<Long> toggle() {
    if (world.population() == world.plan().validators()) {
      return Optional.empty();
    }
    int node = random.nextInt(world.population());
    ToyLedger ledger = world.watch().ledger();
    int needed = world.watch().validatorsOf(1).faultsTolerated();
    Optional<ValidatorSet> next =
        ledger
            .toggled(ledger.head().nextValidators(), node)
            .filter(set -> set.faultsTolerated() >= needed);
    return next.map(set -> new ToyTransaction(ToyTransaction.Kind.TOGGLE, number++, node).code());
  }

  private void handIn(long transaction) {
    open.add(transaction);
    submitted++;
    ask(transaction);
  }

  private void ask(long transaction) {
    SimulatedNode node = world.machines().get(random.nextInt(world.machines().size()));
    if (node.isUp()) {
      node.submit(transaction);
    }
  }

  private void insist() {
    ToyLedger ledger = world.watch().ledger();
    openToggle = openToggle.filter(transaction -> !ledger.isSettled(transaction));
    forgetSettled();
    open.forEach(this::ask);
    world.clock().after(PATIENCE_MILLIS, this::insist);
  }

  private void forgetSettled() {
    List<SimulatedNode> honest = world.honest();
    open.removeIf(
        transaction ->
            honest.stream().allMatch(node -> node.isUp() && node.ledger().isSettled(transaction)));
  }

  /** Whether everything is final, or refused, at every honest node. */
  boolean isSettled() {
    forgetSettled();
    return open.isEmpty();
  }

  int open() {
    return open.size();
  }
}
