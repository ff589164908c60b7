package article6.node.mempool;

import article6.contracts.crypto.Hash;
import article6.contracts.law.Finding;
import java.util.List;
import java.util.Optional;

/** The answer to a transaction that was handed in. */
public sealed interface SubmissionResult {

  /**
   * It is lawful as things stand and waits for a block.
   *
   * @param warnings what deserves attention, though it does not stand in the way
   */
  record Accepted(Hash id, List<Finding> warnings) implements SubmissionResult {}

  /** It was handed in before, here or at another node. */
  record Known(Hash id, TransactionStatus status) implements SubmissionResult {}

  /**
   * A rule stands in its way.
   *
   * @param id unless the bytes are not a transaction at all
   */
  record Refused(Optional<Hash> id, Finding finding) implements SubmissionResult {}

  /**
   * This node can't take it now: too much is waiting. It may be handed in again later.
   *
   * @param waiting how many transactions are waiting
   */
  record Overloaded(Hash id, int waiting) implements SubmissionResult {}
}
