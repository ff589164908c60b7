package article6.node.chain;

import article6.contracts.chain.Genesis;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.law.Finding;
import article6.contracts.law.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the block that this node proposes: candidates in their order, as many as fit, without those
 * that a rule refuses. A block holds only transactions that succeed.
 */
final class BlockBuilder {
  /** A block with what it does, if there is one, and who was left out for a reason. */
  record Build(Optional<ExecutedBlock> executed, Map<Hash, Finding> refused) {}

  private final Genesis genesis;
  private final Address proposer;
  private final TransactionBook book;

  BlockBuilder(Genesis genesis, Address proposer, TransactionBook book) {
    this.genesis = genesis;
    this.proposer = proposer;
    this.book = book;
  }

  /**
   * @param nowMillis the block's time, unless its parent's is later
   * @param evenIfEmpty whether a block without transactions is wanted
   */
  Build build(
      Ground ground,
      Iterable<IncomingTransaction> candidates,
      long nowMillis,
      boolean evenIfEmpty) {
    NetworkParameters parameters = ground.terms().parameters();
    BatchExecution batch = batch(ground, nowMillis);
    Map<Hash, Finding> refused = new LinkedHashMap<>();
    for (IncomingTransaction candidate : candidates) {
      if (batch.count() == parameters.blockTransactionsMax()) {
        break;
      }
      if (batch.bytes() + candidate.encoded().size() > parameters.blockBytesMax()) {
        break;
      }
      if (batch.apply(candidate) instanceof Outcome.Refused refusal) {
        refused.put(candidate.id(), refusal.finding());
      }
    }
    boolean wanted = evenIfEmpty || batch.count() > 0;
    Optional<ExecutedBlock> executed =
        wanted ? Optional.of(batch.finish(proposer)) : Optional.empty();
    return new Build(executed, refused);
  }

  /** What would become of one transaction in the next block. */
  Outcome rehearse(Ground ground, IncomingTransaction transaction, long nowMillis) {
    return batch(ground, nowMillis).apply(transaction);
  }

  private BatchExecution batch(Ground ground, long nowMillis) {
    long timeMillis = Math.max(nowMillis, ground.parent().timeMillis() + 1);
    return new BatchExecution(genesis, ground, book, timeMillis);
  }
}
