package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.VoteContent;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.crypto.Signature;

/** The word of the proposer of a round: let us agree on this block. */
public record Proposal(
    Address sender,
    long height,
    int round,
    Block block,
    Justification justification,
    Signature signature)
    implements Message {

  public static Proposal sign(
      PrivateKey key, Hash network, int round, Block block, Justification justification) {
    VoteContent content =
        VoteContent.ofBlock(VoteStep.PROPOSE, block.height(), round, block.hash());
    return new Proposal(
        key.address(),
        block.height(),
        round,
        block,
        justification,
        key.sign(content.digest(network)));
  }

  @Override
  public VoteStep step() {
    return VoteStep.PROPOSE;
  }

  @Override
  public VoteContent content() {
    return VoteContent.ofBlock(VoteStep.PROPOSE, height, round, block.hash());
  }
}
