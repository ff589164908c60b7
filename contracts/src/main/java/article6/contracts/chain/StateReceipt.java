package article6.contracts.chain;

import article6.contracts.chain.Verdict.Reason;
import article6.contracts.chain.Verdict.Unproven;
import article6.contracts.tree.StateProof;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Proof of what the ledger says about one key of its state after a block, also that it says nothing
 * about it. It is checked offline against the genesis file alone.
 *
 * @param key the whole key, as {@code Table.key} gives it
 * @param value the record in its canonical encoding; empty proves that there is none
 */
public record StateReceipt(
    Bytes key,
    Optional<Bytes> value,
    StateProof proof,
    BlockHeader header,
    Certificate certificate) {

  public Verdict verify(Genesis genesis) {
    if (!proof.verify(header.stateRoot(), key, value)) {
      return new Unproven(
          Reason.NOT_IN_STATE,
          "key and value do not lead to the state root of block " + header.height());
    }
    return Finality.check(genesis, header, certificate);
  }
}
