package article6.contracts.chain;

import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PublicKey;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/**
 * Evidence that a validator has said two different things at one (height, round, step), which an
 * honest one never does. It proves itself: who has it needs no trust in who showed it.
 *
 * @param first the one with the lower signature, so that one pair has one form
 */
public record DoubleVote(Address validator, SignedVote first, SignedVote second) {
  /** Two votes with a hash or a claim each: some 400 bytes. */
  public static final int BYTES_MAX = 2 * 1024;

  private static final Codec<DoubleVote> CODEC = Codec.of(DoubleVote.class);

  /** Evidence of two votes in either order. */
  public static DoubleVote of(Address validator, SignedVote one, SignedVote other) {
    return isInOrder(one, other)
        ? new DoubleVote(validator, one, other)
        : new DoubleVote(validator, other, one);
  }

  /**
   * Whether it convicts the holder of this key. That it was a validator of that height is for the
   * caller to know.
   *
   * @return nothing when it does, else the reason in words
   */
  public Optional<String> whyInvalid(Hash network, PublicKey key) {
    if (!key.address().equals(validator)) {
      return Optional.of("it is about another key");
    }
    VoteContent one = first.content();
    VoteContent other = second.content();
    if (one.height() != other.height()
        || one.round() != other.round()
        || one.step() != other.step()) {
      return Optional.of("the two votes are of different places");
    }
    if (one.equals(other)) {
      return Optional.of("both say the same: a second signature is no second vote");
    }
    if (!isInOrder(first, second)) {
      return Optional.of("the lower signature stands first");
    }
    boolean signed =
        key.verifies(one.digest(network), first.signature())
            && key.verifies(other.digest(network), second.signature());
    return signed ? Optional.empty() : Optional.of("a signature does not verify");
  }

  public long height() {
    return first.content().height();
  }

  public Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are not evidence, or too many
   */
  public static DoubleVote decode(Bytes encoded) {
    return CODEC.decode(encoded, BYTES_MAX);
  }

  private static boolean isInOrder(SignedVote one, SignedVote other) {
    return one.signature().value().compareTo(other.signature().value()) < 0;
  }
}
