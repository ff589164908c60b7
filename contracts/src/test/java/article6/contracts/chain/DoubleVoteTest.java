package article6.contracts.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;

class DoubleVoteTest {
  private static final Hash NETWORK = Hash.of(Bytes.of(1));
  private static final Hash X = Hash.of(Bytes.of(2));
  private static final Hash Y = Hash.of(Bytes.of(3));
  private static final PrivateKey KEY = PrivateKey.fromSeed("validator");

  private static SignedVote signed(VoteContent content) {
    return new SignedVote(content, KEY.sign(content.digest(NETWORK)));
  }

  private static SignedVote commit(int round, Hash block) {
    return signed(VoteContent.ofBlock(VoteStep.COMMIT, 7, round, block));
  }

  private static Optional<String> why(SignedVote one, SignedVote other) {
    return DoubleVote.of(KEY.address(), one, other).whyInvalid(NETWORK, KEY.publicKey());
  }

  @Test
  void twoSealsOfOneRoundConvict() {
    assertThat(why(commit(0, X), commit(0, Y))).as("[Q-21]").isEmpty();
    SignedVote free = signed(VoteContent.ofRoundChange(7, 1, Optional.empty()));
    SignedVote locked =
        signed(VoteContent.ofRoundChange(7, 1, Optional.of(new PreparedClaim(0, X))));
    assertThat(why(free, locked)).isEmpty();
  }

  @Test
  void sealOfACertificateIsAVoteThatEvidenceCanUse() {
    Seal seal = Seal.sign(KEY, NETWORK, 7, 0, X);
    SignedVote vote =
        new SignedVote(VoteContent.ofBlock(VoteStep.COMMIT, 7, 0, X), seal.signature());
    assertThat(why(vote, commit(0, Y))).isEmpty();
  }

  @Test
  void whatDoesNotConvict() {
    assertThat(why(commit(0, X), commit(1, Y))).as("another round").isPresent();
    assertThat(why(commit(0, X), commit(0, X))).as("the same word").isPresent();
    SignedVote prepare = signed(VoteContent.ofBlock(VoteStep.PREPARE, 7, 0, Y));
    assertThat(why(commit(0, X), prepare)).as("another step").isPresent();
    SignedVote forged = new SignedVote(commit(0, Y).content(), commit(0, X).signature());
    assertThat(why(commit(0, X), forged)).as("not signed").isPresent();
    DoubleVote good = DoubleVote.of(KEY.address(), commit(0, X), commit(0, Y));
    assertThat(good.whyInvalid(Hash.of(Bytes.of(9)), KEY.publicKey()))
        .as("another network [Q-2]")
        .isPresent();
    assertThat(good.whyInvalid(NETWORK, PrivateKey.fromSeed("other").publicKey()))
        .as("another key")
        .isPresent();
  }

  @Test
  void onePairHasOneForm() {
    DoubleVote one = DoubleVote.of(KEY.address(), commit(0, X), commit(0, Y));
    assertThat(DoubleVote.of(KEY.address(), commit(0, Y), commit(0, X))).isEqualTo(one);
    assertThat(
            new DoubleVote(KEY.address(), /* first= */ one.second(), /* second= */ one.first())
                .whyInvalid(NETWORK, KEY.publicKey()))
        .isPresent();
    assertThat(DoubleVote.decode(one.encode())).isEqualTo(one);
    assertThatThrownBy(() -> DoubleVote.decode(Bytes.wrap(new byte[DoubleVote.BYTES_MAX + 1])))
        .isInstanceOf(CodecException.class);
  }

  @Test
  void contentFitsItsStep() {
    assertThatThrownBy(
            () -> new VoteContent(1, 0, VoteStep.PREPARE, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new VoteContent(1, 0, VoteStep.ROUND_CHANGE, Optional.of(X), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
