package article6.node.mempool;

import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.node.chain.Rehearsal;
import java.util.List;
import java.util.function.Function;
import org.apache.tuweni.bytes.Bytes;

/** Where transactions are handed in and asked for. Safe to call from any thread. */
public interface Submission {
  /**
   * Admits a transaction: it is decoded, its signatures are verified, the law is run against the
   * newest state, and it is passed on to all nodes.
   *
   * @param encoded the canonical encoding of a transaction
   */
  SubmissionResult submit(Bytes encoded);

  /** What became of a transaction, by its id. */
  TransactionStatus status(Hash transactionId);

  /** What would become of an action if these officers signed it now. Nothing is changed. */
  DryRun dryRun(Action action, List<Address> signers);

  /** Many actions, one on top of the other, as if they were signed now. Nothing is changed. */
  <T> T rehearse(Function<Rehearsal, T> rehearsed);
}
