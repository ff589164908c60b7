package article6.cli.scenario;

import article6.cli.ledger.Answer;
import java.util.ArrayList;
import java.util.List;

/** Writes down how a play went, one line a step. */
final class RecordedPlay implements PlayListener {
  final List<String> lines = new ArrayList<>();

  @Override
  public void started(Scenario scenario) {}

  @Override
  public void alreadyDone(Step step) {
    lines.add(step.name() + ": already done");
  }

  @Override
  public void accepted(Step step, Answer.Final answer, boolean waiting) {
    lines.add(step.name() + (waiting ? ": waiting" : ": accepted"));
  }

  @Override
  public void refused(Step step, Answer.Refused answer) {
    lines.add(step.name() + ": refused " + answer.code());
  }

  @Override
  public void checked(Step.Check step) {
    lines.add(step.name() + ": checked");
  }

  @Override
  public void differed(Step step, Difference difference) {
    lines.add(step.name() + ": differs, " + difference);
  }
}
