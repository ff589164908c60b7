package article6.cli.verify;

import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Verdict;
import article6.contracts.transaction.Transaction;
import java.util.Optional;

/** What a receipt claims. */
sealed interface Statement {
  Verdict verify(Genesis genesis);

  /** A transaction is final. */
  record OfTransaction(Receipt receipt) implements Statement {
    @Override
    public Verdict verify(Genesis genesis) {
      return receipt.verify(genesis);
    }

    /** The transaction in it, when its bytes are one. */
    Optional<Transaction> transaction() {
      try {
        return Optional.of(Transaction.decode(receipt.transaction()));
      } catch (CodecException e) {
        return Optional.empty(); // the verdict says so
      }
    }
  }

  /** The state of the ledger holds a record under a key, or none. */
  record OfState(StateReceipt receipt) implements Statement {
    @Override
    public Verdict verify(Genesis genesis) {
      return receipt.verify(genesis);
    }
  }
}
