package article6.node.consensus;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.Signature;

/** A validator's word that it has executed the proposed block and found it valid. */
public record Prepare(Address sender, long height, int round, Hash block, Signature signature)
    implements Message {

  public static Prepare sign(PrivateKey key, Hash network, long height, int round, Hash block) {
    Hash digest = SignedContent.ofBlock(network, Step.PREPARE, height, round, block);
    return new Prepare(key.address(), height, round, block, key.sign(digest));
  }

  @Override
  public Step step() {
    return Step.PREPARE;
  }

  @Override
  public Hash digest(Hash network) {
    return SignedContent.ofBlock(network, Step.PREPARE, height, round, block);
  }
}
