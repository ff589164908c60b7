package article6.cli.scenario;

import article6.cli.ledger.Answer;

/** How a step came out otherwise than its author expected. */
public sealed interface Difference {

  /** It was to be refused, and stands in a block. */
  record NotRefused(String expectedRule, Answer.Final answer) implements Difference {}

  /** It was to be accepted, and was refused. */
  record Refused(Answer.Refused answer) implements Difference {}

  /** It was refused for another reason. */
  record OtherRule(String expectedRule, Answer.Refused answer) implements Difference {}

  /** It was to take effect, and waits for consents. */
  record StillWaiting() implements Difference {}

  /** It was to wait for consents, and took effect. */
  record TookEffect() implements Difference {}

  /**
   * A number is another one.
   *
   * @param line of the check in the file
   * @param what such as holding of CHE-HOLDING-1
   * @param actual in words when there is no number
   */
  record OtherNumber(int line, String what, long expected, String actual) implements Difference {}
}
