package article6.node.consensus;

import article6.contracts.codec.Codec;
import article6.contracts.crypto.Hash;
import java.util.Optional;

/**
 * What the signature of a proposal, prepare or round change covers: purpose with the version
 * of the protocol, network, kind of message, and what is said. (A commit is signed by its seal.)
 * Attachments are not covered; they prove themselves.
 */
record SignedContent(
    String purpose,
    Hash network,
    Step step,
    long height,
    int round,
    Optional<Hash> block,
    Optional<PreparedClaim> prepared) {
  private static final String PURPOSE = "article6-ledger consensus 1";
  private static final Codec<SignedContent> CODEC = Codec.of(SignedContent.class);

  static Hash ofBlock(Hash network, Step step, long height, int round, Hash block) {
    return digest(
        new SignedContent(
            PURPOSE, network, step, height, round, Optional.of(block), Optional.empty()));
  }

  static Hash ofRoundChange(
      Hash network, long height, int round, Optional<PreparedClaim> prepared) {
    return digest(
        new SignedContent(
            PURPOSE, network, Step.ROUND_CHANGE, height, round, Optional.empty(), prepared));
  }

  private static Hash digest(SignedContent content) {
    return Hash.of(CODEC.encode(content));
  }
}
