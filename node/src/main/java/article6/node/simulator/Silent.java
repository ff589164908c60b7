package article6.node.simulator;

import article6.node.consensus.Message;
import java.util.List;

/** Takes part in nothing; it still follows, and so is not simply down. */
final class Silent extends Byzantine {
  @Override
  List<Packet> said(SimulatedNode self, SimulatedNode to, Message message, Packet encoded) {
    return List.of();
  }
}
