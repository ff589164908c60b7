package article6.contracts.light;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.Genesis;
import article6.contracts.codec.Added;
import article6.contracts.light.Verdict.Reason;
import article6.contracts.light.Verdict.Unproven;
import article6.contracts.tree.StateProof;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Proof of what the ledger says about one key of its state after a block, also that it says nothing
 * about it. It is checked offline against the genesis file alone.
 *
 * @param key the whole key, as {@code Table.key} gives it
 * @param value the record in its canonical encoding; empty proves that there is none
 * @param lineage how the validators of that block descend from those of the genesis; of block 1 the
 *     genesis says it already
 */
public record StateReceipt(
    Bytes key,
    Optional<Bytes> value,
    StateProof proof,
    BlockHeader header,
    Certificate certificate,
    @Added Optional<Lineage> lineage) {

  /** The same with a lineage from elsewhere, such as from a node that nobody has to trust. */
  public StateReceipt with(Lineage other) {
    return new StateReceipt(key, value, proof, header, certificate, Optional.of(other));
  }

  public Verdict verify(Genesis genesis) {
    if (!proof.verify(header.stateRoot(), key, value)) {
      return new Unproven(
          Reason.NOT_IN_STATE,
          "key and value do not lead to the state root of block " + header.height());
    }
    return Finality.check(genesis, header, certificate, lineage);
  }
}
