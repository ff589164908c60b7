package article6.node.chain;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.contracts.law.Outcome;
import java.util.List;
import java.util.Optional;

/** Executes whole blocks and compares what comes out with what their header says. */
final class BlockExecutor {
  private final Genesis genesis;
  private final TransactionBook book;

  BlockExecutor(Genesis genesis, TransactionBook book) {
    this.genesis = genesis;
    this.book = book;
  }

  /** Judges a block, apart from its time against the clock. */
  Judgement execute(Block block, Ground ground) {
    Optional<String> invalid =
        BlockRules.bodyFitsHeader(block)
            ? BlockRules.whyInvalid(block, ground, genesis)
            : Optional.of("its transactions do not lead to its transactions root");
    if (invalid.isPresent()) {
      return new Judgement.Invalid(invalid.get());
    }
    List<IncomingTransaction> transactions;
    try {
      transactions = book.readAll(block.transactions(), ground.state());
    } catch (CodecException e) {
      return new Judgement.Invalid(String.valueOf(e.getMessage()));
    }
    return execute(block.header(), transactions, ground);
  }

  private Judgement execute(
      BlockHeader header, List<IncomingTransaction> transactions, Ground ground) {
    BatchExecution batch = new BatchExecution(genesis, ground, book, header.timeMillis());
    for (IncomingTransaction transaction : transactions) {
      if (batch.apply(transaction) instanceof Outcome.Refused refused) {
        return new Judgement.Invalid(
            "transaction %s is refused: %s".formatted(transaction.id(), refused.finding()));
      }
    }
    ExecutedBlock executed = batch.finish(header.proposer());
    if (!header.nextValidators().equals(executed.block().header().nextValidators())) {
      return new Judgement.Invalid("it names other next validators");
    }
    return executed.block().header().equals(header)
        ? new Judgement.Valid(executed)
        : new Judgement.Invalid(
            "its state root is %s, executing it leads to %s"
                .formatted(header.stateRoot(), executed.block().header().stateRoot()));
  }
}
