package article6.node.simulator;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import article6.contracts.codec.CodecException;
import article6.node.consensus.Message;
import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** What nodes send each other. */
sealed interface Packet {
  /**
   * A consensus message in its encoding. What it decodes to is the same for everybody who gets it,
   * and so is found out once.
   */
  final class Vote implements Packet {
    private final Bytes encoded;
    private Optional<Message> decoded = Optional.empty();
    private boolean read;

    Vote(Bytes encoded) {
      this.encoded = encoded;
    }

    /** Nothing when the bytes are no message, or too many. */
    Optional<Message> message() {
      if (!read) {
        read = true;
        try {
          decoded = Optional.of(Message.decode(encoded));
        } catch (CodecException malformed) {
          decoded = Optional.empty();
        }
      }
      return decoded;
    }
  }

  record Evidence(DoubleVote evidence) implements Packet {}

  record Transactions(List<Long> transactions) implements Packet {}

  /** My head is here. */
  record Hello(long height) implements Packet {}

  record GetBlocks(long fromHeight) implements Packet {}

  record Blocks(List<CertifiedBlock> blocks) implements Packet {}
}
