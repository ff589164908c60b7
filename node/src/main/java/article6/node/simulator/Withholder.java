package article6.node.simulator;

import article6.node.consensus.Commit;
import article6.node.consensus.Message;
import java.util.ArrayList;
import java.util.List;

/** Lets nobody, or only some, know how it votes, and comes out with its seals when it is late. */
final class Withholder extends Byzantine {
  private static final int WITHHELD_MAX = 16;

  private final List<Packet> withheld = new ArrayList<>();

  @Override
  List<Packet> said(SimulatedNode self, SimulatedNode to, Message message, Packet encoded) {
    if (self.world().random().nextInt(3) == 0) {
      return List.of(encoded);
    }
    if (message instanceof Commit && withheld.size() < WITHHELD_MAX) {
      withheld.add(encoded);
    }
    return List.of();
  }

  @Override
  void act(SimulatedNode self) {
    if (!withheld.isEmpty() && self.world().random().nextInt(3) == 0) {
      Packet late = withheld.removeFirst();
      self.world().others(self).forEach(to -> self.world().send(self, to, late));
    }
  }
}
