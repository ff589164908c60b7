package article6.node.consensus;

import article6.contracts.chain.SignedVote;
import article6.contracts.chain.VoteContent;
import article6.contracts.chain.VoteStep;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.Signature;
import org.apache.tuweni.bytes.Bytes;

/** What validators say to each other. Canonically encoded, signed for one network. */
public sealed interface Message permits Proposal, Prepare, Commit, RoundChange {
  long height();

  int round();

  VoteStep step();

  /** The validator who says it, which its signature proves. */
  Address sender();

  Signature signature();

  /** What {@link #signature()} covers. */
  VoteContent content();

  /** What {@link #signature()} signs. */
  default Hash digest(Hash network) {
    return content().digest(network);
  }

  /** The word without what is attached to it, which is enough for evidence. */
  default SignedVote vote() {
    return new SignedVote(content(), signature());
  }

  default VotePosition position() {
    return new VotePosition(height(), round(), step());
  }

  default Bytes encode() {
    return Encoding.CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are not a message, or too many
   */
  static Message decode(Bytes encoded) {
    return Encoding.CODEC.decode(encoded, ConsensusLimits.MESSAGE_BYTES_MAX);
  }

  /** Holds the codec, since fields of an interface are public. */
  final class Encoding {
    private static final Codec<Message> CODEC = Codec.of(Message.class);

    private Encoding() {}
  }
}
