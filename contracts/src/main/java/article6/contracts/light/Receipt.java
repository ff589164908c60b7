package article6.contracts.light;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.Added;
import article6.contracts.codec.CodecException;
import article6.contracts.light.Verdict.Reason;
import article6.contracts.light.Verdict.Unproven;
import article6.contracts.transaction.Transaction;
import article6.contracts.tree.TransactionProof;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Proof that a transaction is final: the transaction, its path to the header, and the header's
 * certificate. It is checked offline against the genesis file alone. Proven, it says that a quorum
 * of validators judged the transaction lawful at its place and made it final there.
 *
 * @param transaction in its canonical encoding
 * @param lineage how the validators of that block descend from those of the genesis; of block 1 the
 *     genesis says it already
 */
public record Receipt(
    Bytes transaction,
    TransactionProof inclusion,
    BlockHeader header,
    Certificate certificate,
    @Added Optional<Lineage> lineage) {

  /** The same with a lineage from elsewhere, such as from a node that nobody has to trust. */
  public Receipt with(Lineage other) {
    return new Receipt(transaction, inclusion, header, certificate, Optional.of(other));
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
    return Finality.check(genesis, header, certificate, lineage);
  }
}
