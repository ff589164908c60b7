package article6.node.simulator;

import article6.contracts.chain.CertifiedBlock;
import article6.node.consensus.Message;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** What a node does with what its core tells it. An honest one does that and nothing else. */
class Conduct {
  static final Conduct HONEST = new Conduct();

  boolean isHonest() {
    return true;
  }

  /** What leaves for one receiver in place of a message. */
  List<Packet> said(SimulatedNode self, SimulatedNode to, Message message, Packet encoded) {
    return List.of(encoded);
  }

  /** Whether a transaction is left out of own blocks. */
  boolean leavesOut(long transaction) {
    return false;
  }

  List<CertifiedBlock> served(SimulatedNode self, List<CertifiedBlock> blocks) {
    return blocks;
  }

  /** The height it claims to have. */
  long claimed(long height) {
    return height;
  }

  /** Called every now and then. */
  void act(SimulatedNode self) {}

  static Packet packet(Message message) {
    return new Packet.Vote(message.encode());
  }

  static Packet packet(Bytes bytes) {
    return new Packet.Vote(bytes);
  }
}
