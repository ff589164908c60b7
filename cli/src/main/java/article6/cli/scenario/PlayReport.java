package article6.cli.scenario;

import article6.cli.ledger.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects how a play went, for programs. */
public final class PlayReport implements PlayListener {
  /** One step. */
  public record StepReport(
      String scenario,
      String step,
      String outcome,
      Optional<Long> height,
      Optional<String> rule,
      Optional<String> detail) {}

  private final PlayListener next;
  private final List<StepReport> steps = new ArrayList<>();
  private String scenario = "";

  /**
   * @param next is told too
   */
  public PlayReport(PlayListener next) {
    this.next = next;
  }

  public List<StepReport> steps() {
    return List.copyOf(steps);
  }

  @Override
  public void started(Scenario started) {
    scenario = started.name();
    next.started(started);
  }

  @Override
  public void alreadyDone(Step step) {
    add(step, "already-done", Optional.empty(), Optional.empty(), Optional.empty());
    next.alreadyDone(step);
  }

  @Override
  public void accepted(Step step, Answer.Final answer, boolean waiting) {
    String outcome = waiting ? "waiting" : "accepted";
    add(step, outcome, Optional.of(answer.height()), Optional.empty(), Optional.empty());
    next.accepted(step, answer, waiting);
  }

  @Override
  public void refused(Step step, Answer.Refused answer) {
    Optional<String> rule = Optional.of(answer.code());
    add(step, "refused", Optional.empty(), rule, Optional.of(answer.message()));
    next.refused(step, answer);
  }

  @Override
  public void checked(Step.Check step) {
    add(step, "checked", Optional.empty(), Optional.empty(), Optional.empty());
    next.checked(step);
  }

  @Override
  public void differed(Step step, Difference difference) {
    Optional<String> detail = Optional.of(difference.toString());
    add(step, "differs", Optional.empty(), Optional.empty(), detail);
    next.differed(step, difference);
  }

  private void add(
      Step step,
      String outcome,
      Optional<Long> height,
      Optional<String> rule,
      Optional<String> detail) {
    steps.add(new StepReport(scenario, step.name(), outcome, height, rule, detail));
  }
}
