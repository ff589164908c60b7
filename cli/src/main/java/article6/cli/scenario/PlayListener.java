package article6.cli.scenario;

import article6.cli.ledger.Answer;

/** Is told how a play goes, step by step. */
public interface PlayListener {
  void started(Scenario scenario);

  /** The step came out as expected in an earlier play of the same scenario. */
  void alreadyDone(Step step);

  /** The transaction took effect, or waits for consents, as expected. */
  void accepted(Step step, Answer.Final answer, boolean waiting);

  /** The transaction was refused, as expected. */
  void refused(Step step, Answer.Refused answer);

  /** The ledger says what was expected. */
  void checked(Step.Check step);

  /** The step came out differently; the play ends. */
  void differed(Step step, Difference difference);
}
