package article6.node.simulator;

import java.util.stream.Collectors;

/** A node did what may never happen, or nothing when something had to happen. */
public final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  private final transient Plan plan;
  private final String what;
  private final long timeMillis;

  Violation(Plan plan, long timeMillis, String what) {
    super(
        "%s (seed %d, %d validators, after %d ms of virtual time). A test of it:%n%n%s"
            .formatted(what, plan.seed(), plan.validators(), timeMillis, test(plan, timeMillis)));
    this.plan = plan;
    this.what = what;
    this.timeMillis = timeMillis;
  }

  public Plan plan() {
    return plan;
  }

  /** What happened, in one sentence. */
  public String what() {
    return what;
  }

  /** Virtual milliseconds since the start. */
  public long timeMillis() {
    return timeMillis;
  }

  /** Virtual minutes that are enough to see it again. */
  public long minutes() {
    return minutes(timeMillis);
  }

  private static long minutes(long millis) {
    return millis / 60_000 + 1;
  }

  /** Ready to be pasted into SimulatorTest: seeds that failed stay as tests. */
  public String test() {
    return test(plan, timeMillis);
  }

  private static String test(Plan plan, long timeMillis) {
    String bugs =
        plan.bugs().stream()
            .map(bug -> ".with(PlantedBug.%s)".formatted(bug))
            .collect(Collectors.joining());
    return """
    @Test
    void seed%dOf%dValidators() {
      Simulation.run(Plan.of(%dL, %d)%s, %d);
    }
    """
        .formatted(
            plan.seed(),
            plan.validators(),
            plan.seed(),
            plan.validators(),
            bugs,
            minutes(timeMillis));
  }
}
