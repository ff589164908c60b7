package article6.cli.scenario;

import article6.cli.network.OfficerName;
import article6.cli.yaml.Located;
import java.util.List;

/** One line of the play. */
public sealed interface Step {
  /** Unique in its scenario; it makes the transaction's number, so that it is played once. */
  String name();

  /** Where it stands in the file. */
  int line();

  Text says();

  /**
   * Officers sign an action and hand it in.
   *
   * @param action as JSON knows it, with gaps such as ${TZA.registrar.publicKey} still open
   */
  record Act(
      String name,
      int line,
      Text says,
      List<OfficerName> signedBy,
      Located action,
      Tampering tampering,
      Expectation expected)
      implements Step {
    public Act {
      signedBy = List.copyOf(signedBy);
    }
  }

  /** Officers add their consent to the proposal that an earlier step opened. */
  record GiveConsent(
      String name,
      int line,
      Text says,
      List<OfficerName> signedBy,
      String proposal,
      Expectation expected)
      implements Step {
    public GiveConsent {
      signedBy = List.copyOf(signedBy);
    }
  }

  /** The transaction of an earlier step is handed in again, byte by byte the same. */
  record Replay(String name, int line, Text says, String step, Expectation expected)
      implements Step {}

  /** What the ledger has to say at this point. */
  record Check(String name, int line, Text says, Checks checks) implements Step {}

  /** What is done to a transaction after it was signed. */
  enum Tampering {
    NONE,
    /** One bit of the first signature is turned. */
    SIGNATURE,
    /** The content is changed under the signatures: it is said to expire a little later. */
    CONTENT
  }

  /** What the ledger has to answer. */
  sealed interface Expectation {
    /** It takes effect. */
    record Accepted() implements Expectation {}

    /** It opens or joins a proposal and waits for more consents. */
    record Waiting() implements Expectation {}

    /**
     * It is refused.
     *
     * @param rule the stable code or the id of the rule, such as AUTH_QUANTITY_EXCEEDED or A-8
     */
    record Refused(String rule) implements Expectation {}
  }
}
