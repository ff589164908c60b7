package article6.contracts.chain;

import article6.contracts.chain.Verdict.Reason;
import article6.contracts.chain.Verdict.Unproven;
import article6.contracts.codec.Added;
import article6.contracts.codec.CodecException;
import article6.contracts.transaction.Transaction;
import article6.contracts.tree.TransactionProof;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/**
 * Proof that a transaction is final: the transaction, its path to the header, and the header's
 * certificate. It is checked offline against the genesis file alone. Proven, it says that a quorum
 * of validators judged the transaction lawful at its place and made it final there.
 *
 * @param transaction in its canonical encoding
 * @param handovers how the validators of the genesis became those of the header's height
 */
public record Receipt(
    Bytes transaction,
    TransactionProof inclusion,
    BlockHeader header,
    Certificate certificate,
    @Added List<Handover> handovers) {
  public Receipt {
    handovers = List.copyOf(handovers);
  }

  /** Of a network whose validators are those of its genesis. */
  public Receipt(
      Bytes transaction, TransactionProof inclusion, BlockHeader header, Certificate certificate) {
    this(transaction, inclusion, header, certificate, List.of());
  }

  public Verdict verify(Genesis genesis) {
    Transaction decoded;
    try {
      decoded = Transaction.decode(transaction);
    } catch (CodecException e) {
      return new Unproven(Reason.MALFORMED, String.valueOf(e.getMessage()));
    }
    if (!decoded.body().network().equals(genesis.networkId())) {
      return new Unproven(
          Reason.OTHER_NETWORK,
          "the transaction is meant for network %s, the genesis is of %s"
              .formatted(decoded.body().network(), genesis.networkId()));
    }
    if (!inclusion.verify(header.transactionsRoot(), transaction)) {
      return new Unproven(
          Reason.NOT_IN_BLOCK,
          "the transaction does not lead to the transactions root of block " + header.height());
    }
    return Finality.check(genesis, handovers, header, certificate);
  }
}
