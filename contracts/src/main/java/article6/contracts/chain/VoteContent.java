package article6.contracts.chain;

import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import java.util.Optional;

/**
 * What a validator signs when it says something in the agreement on a height. Attachments,
 * such as a whole block, are not covered; they prove themselves.
 *
 * @param block what is proposed, prepared or sealed; none in a round change
 * @param prepared the lock that a round change carries, if there is one
 */
public record VoteContent(
    long height, int round, VoteStep step, Optional<Hash> block, Optional<PreparedClaim> prepared) {

  /** Purpose with the version of the protocol, and network: apart from everything else signed. */
  private record Signed(
      String purpose,
      Hash network,
      VoteStep step,
      long height,
      int round,
      Optional<Hash> block,
      Optional<PreparedClaim> prepared) {
    private static final String PURPOSE = "article6-ledger consensus 1";
    private static final Codec<Signed> CODEC = Codec.of(Signed.class);
  }

  /**
   * @throws IllegalArgumentException when it has a block and should not, or the other way round
   */
  public VoteContent {
    boolean isRoundChange = step == VoteStep.ROUND_CHANGE;
    if (block.isPresent() == isRoundChange || (prepared.isPresent() && !isRoundChange)) {
      throw new IllegalArgumentException(
          "a round change names no block and only it may carry a lock, not a " + step);
    }
  }

  public static VoteContent ofBlock(VoteStep step, long height, int round, Hash block) {
    return new VoteContent(height, round, step, Optional.of(block), Optional.empty());
  }

  public static VoteContent ofRoundChange(
      long height, int round, Optional<PreparedClaim> prepared) {
    return new VoteContent(height, round, VoteStep.ROUND_CHANGE, Optional.empty(), prepared);
  }

  /** What the signature signs. A commit is signed by its seal, which outlives the agreement. */
  public Hash digest(Hash network) {
    return step == VoteStep.COMMIT
        ? Seal.digest(network, height, round, block.orElseThrow())
        : Hash.of(
            Signed.CODEC.encode(
                new Signed(Signed.PURPOSE, network, step, height, round, block, prepared)));
  }
}
