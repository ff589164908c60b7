package article6.cli.verify;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.contracts.light.Lineage;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Verdict;
import article6.contracts.transaction.Transaction;
import java.util.Optional;

/** What a receipt claims. */
sealed interface Statement {
  Verdict verify(Genesis genesis);

  /** The header of the block of which it speaks. */
  BlockHeader header();

  /** How the validators of that block descend from the genesis, where it says so. */
  Optional<Lineage> lineage();

  /** How many blocks stand for the changes of validators between the genesis and that block. */
  default int pathLength() {
    return lineage().map(known -> known.path().size()).orElse(0);
  }

  /** The same with a lineage from elsewhere. */
  Statement with(Lineage lineage);

  /** A transaction is final. */
  record OfTransaction(Receipt receipt) implements Statement {
    @Override
    public Verdict verify(Genesis genesis) {
      return receipt.verify(genesis);
    }

    @Override
    public BlockHeader header() {
      return receipt.header();
    }

    @Override
    public Optional<Lineage> lineage() {
      return receipt.lineage();
    }

    @Override
    public Statement with(Lineage lineage) {
      return new OfTransaction(receipt.with(lineage));
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

    @Override
    public BlockHeader header() {
      return receipt.header();
    }

    @Override
    public Optional<Lineage> lineage() {
      return receipt.lineage();
    }

    @Override
    public Statement with(Lineage lineage) {
      return new OfState(receipt.with(lineage));
    }
  }
}
