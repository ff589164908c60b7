package article6.contracts.light;

import article6.contracts.light.Verdict.Reason;

/** What becomes of a block that is shown to a light client. */
public sealed interface Step {

  /** It is final; this is what the client goes on from. */
  record Trusted(Trust trust) implements Step {}

  /**
   * It is not believed; the client stays where it was.
   *
   * @param detail what does not fit, for people
   */
  record Refused(Reason reason, String detail) implements Step {}
}
