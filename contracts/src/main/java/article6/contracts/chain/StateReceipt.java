package article6.contracts.chain;

import article6.contracts.chain.Verdict.Reason;
import article6.contracts.chain.Verdict.Unproven;
import article6.contracts.codec.Added;
import article6.contracts.tree.StateProof;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Proof of what the ledger says about one key of its state after a block, also that it says nothing
 * about it. It is checked offline against the genesis file alone.
 *
 * @param key the whole key, as {@code Table.key} gives it
 * @param value the record in its canonical encoding; empty proves that there is none
 * @param handovers how the validators of the genesis became those of the header's height
 */
public record StateReceipt(
    Bytes key,
    Optional<Bytes> value,
    StateProof proof,
    BlockHeader header,
    Certificate certificate,
    @Added List<Handover> handovers) {
  public StateReceipt {
    handovers = List.copyOf(handovers);
  }

  /** Of a network whose validators are those of its genesis. */
  public StateReceipt(
      Bytes key,
      Optional<Bytes> value,
      StateProof proof,
      BlockHeader header,
      Certificate certificate) {
    this(key, value, proof, header, certificate, List.of());
  }

  public Verdict verify(Genesis genesis) {
    if (!proof.verify(header.stateRoot(), key, value)) {
      return new Unproven(
          Reason.NOT_IN_STATE,
          "key and value do not lead to the state root of block " + header.height());
    }
    return Finality.check(genesis, handovers, header, certificate);
  }
}
