package article6.node.simulator;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/** Runs many seeds side by side, one thread for each processor; each run is by itself. */
public final class Soak {
  /** Told after each seed, by any of the threads, one at a time. */
  public interface Listener {
    void passed(Plan plan, SimulationResult result);
  }

  private final LongFunction<Plan> plans;
  private final long minutes;
  private final Listener listener;
  private final AtomicLong next;
  private final long end;
  private Optional<Violation> first = Optional.empty();
  private Optional<Throwable> broken = Optional.empty();

  /**
   * @param plans the plan of a seed
   * @param firstSeed and the {@code seeds} − 1 behind it
   * @param minutes of virtual time for each of them
   */
  public Soak(
      LongFunction<Plan> plans, long firstSeed, long seeds, long minutes, Listener listener) {
    this.plans = plans;
    this.minutes = minutes;
    this.listener = listener;
    this.next = new AtomicLong(firstSeed);
    this.end = firstSeed + seeds;
  }

  /**
   * Returns when all seeds are done, or the others have finished what they were at when one failed.
   *
   * @return the violation of the lowest seed that was found to fail
   */
  public Optional<Violation> run(int threads) throws InterruptedException {
    Thread[] workers = new Thread[threads];
    for (int i = 0; i < threads; i++) {
      workers[i] = Thread.ofPlatform().name("simulation ", i).daemon(true).start(this::work);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    if (broken.isPresent()) {
      throw new IllegalStateException("the simulator itself failed", broken.get());
    }
    return first;
  }

  private void work() {
    try {
      for (long seed = next.getAndIncrement(); seed < end && goesOn(); ) {
        Plan plan = plans.apply(seed);
        SimulationResult result = Simulation.run(plan, minutes);
        tell(plan, result);
        seed = next.getAndIncrement();
      }
    } catch (Violation e) {
      fail(e);
    } catch (RuntimeException | Error e) {
      breakOff(e);
    }
  }

  private synchronized boolean goesOn() {
    return first.isEmpty() && broken.isEmpty();
  }

  private synchronized void tell(Plan plan, SimulationResult result) {
    listener.passed(plan, result);
  }

  private synchronized void fail(Violation violation) {
    if (first.isEmpty() || violation.plan().seed() < first.get().plan().seed()) {
      first = Optional.of(violation);
    }
  }

  private synchronized void breakOff(Throwable cause) {
    broken = Optional.of(cause);
  }
}
