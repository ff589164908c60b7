package article6.node.consensus;

import article6.contracts.chain.Seal;
import article6.contracts.chain.VoteContent;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.Signature;

/**
 * A validator's seal under a block that a quorum has prepared. The seal is the signature of
 * the message: it covers network, height, round and block under a purpose of its own.
 */
public record Commit(long height, int round, Hash block, Seal seal) implements Message {

  public static Commit sign(PrivateKey key, Hash network, long height, int round, Hash block) {
    return new Commit(height, round, block, Seal.sign(key, network, height, round, block));
  }

  @Override
  public VoteStep step() {
    return VoteStep.COMMIT;
  }

  @Override
  public Address sender() {
    return seal.validator();
  }

  @Override
  public Signature signature() {
    return seal.signature();
  }

  @Override
  public VoteContent content() {
    return VoteContent.ofBlock(VoteStep.COMMIT, height, round, block);
  }
}
