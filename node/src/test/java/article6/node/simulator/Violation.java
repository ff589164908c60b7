package article6.node.simulator;

/** A node did what may never happen, or nothing when something had to happen. */
public final class Violation extends AssertionError {
  private static final long serialVersionUID = 1L;

  public Violation(Plan plan, long timeMillis, String what) {
    super(
        "%s (after %d ms; replay with -Dsimulator.seed=%d -Dsimulator.nodes=%d)"
            .formatted(what, timeMillis, plan.seed(), plan.nodes()));
  }
}
