package article6.cli.verify;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.CodecException;
import article6.contracts.light.Lineage;
import article6.contracts.light.Receipt;
import article6.contracts.light.RecordedDocument;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Verdict;
import article6.contracts.state.StateRecord;
import article6.contracts.transaction.Transaction;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

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

  /**
   * The digests of documents that stand in what it claims; none where it claims that there is no
   * record.
   *
   * @throws CliException when this build can't read what it claims
   */
  List<RecordedDocument> documents();

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

    @Override
    public List<RecordedDocument> documents() {
      return transaction().map(it -> RecordedDocument.in(it.action())).orElse(List.of());
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

    @Override
    public List<RecordedDocument> documents() {
      return receipt.value().map(this::documents).orElse(List.of());
    }

    private List<RecordedDocument> documents(Bytes value) {
      try {
        return StateRecord.decode(receipt.key(), value)
            .map(RecordedDocument::in)
            .orElseThrow(() -> unknown(receipt.key()));
      } catch (CodecException e) {
        throw unknown(receipt.key()).because(e);
      }
    }

    private static CliException unknown(Bytes key) {
      return new CliException(ExitCode.DATA, "verify.record-unknown", key);
    }
  }
}
