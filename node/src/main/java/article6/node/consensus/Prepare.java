package article6.node.consensus;

import article6.contracts.chain.VoteContent;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.Signature;

/** A validator's word that it has executed the proposed block and found it valid. */
public record Prepare(Address sender, long height, int round, Hash block, Signature signature)
    implements Message {

  public static Prepare sign(PrivateKey key, Hash network, long height, int round, Hash block) {
    VoteContent content = VoteContent.ofBlock(VoteStep.PREPARE, height, round, block);
    return new Prepare(key.address(), height, round, block, key.sign(content.digest(network)));
  }

  @Override
  public VoteStep step() {
    return VoteStep.PREPARE;
  }

  @Override
  public VoteContent content() {
    return VoteContent.ofBlock(VoteStep.PREPARE, height, round, block);
  }
}
