package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.PreparedClaim;
import java.util.List;

/**
 * The block a validator has committed to within a height, with the proof that it may.
 *
 * @param round the round in which a quorum prepared it
 * @param block whole, so that the next proposer can propose it again
 * @param prepares of a quorum of distinct validators for (height, round, block hash)
 */
public record Lock(int round, Block block, List<Prepare> prepares) {
  public PreparedClaim claim() {
    return new PreparedClaim(round, block.hash());
  }
}
