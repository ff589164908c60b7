package article6.node.simulator;

import article6.contracts.chain.Block;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.ConsensusStatus;
import article6.node.consensus.Justification;
import article6.node.consensus.Lock;
import article6.node.consensus.Message;
import article6.node.consensus.Prepare;
import article6.node.consensus.Proposal;
import article6.node.consensus.RoundChange;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Proves what never was: locks by its own word alone, rounds that nobody wanted. */
final class Forger extends Byzantine {
  @Override
  List<Packet> said(SimulatedNode self, SimulatedNode to, Message message, Packet encoded) {
    boolean deniesLock =
        message instanceof RoundChange change
            && change.prepared().isPresent()
            && self.world().random().nextBoolean();
    return deniesLock
        ? List.of(packet(withoutLock(self, message.height(), message.round())))
        : List.of(encoded);
  }

  @Override
  void act(SimulatedNode self) {
    ConsensusStatus status = self.status().orElseThrow();
    int round = status.round() + 1 + self.world().random().nextInt(2);
    int many = status.quorum();
    Block chosen =
        self.ledger().build(self.address(), self.world().clock().nowMillis(), List.of(), false);
    Message forged =
        switch (self.world().random().nextInt(4)) {
          case 0 -> withLock(self, chosen, round, many);
          case 1 -> withoutLock(self, status.height(), round);
          case 2 -> proposal(self, chosen, round, many);
          default -> proposal(self, chosen, status.round(), many);
        };
    self.world().others(self).forEach(to -> self.world().send(self, to, packet(forged)));
  }

  private static RoundChange withoutLock(SimulatedNode self, long height, int round) {
    return RoundChange.sign(self.key(), network(self), height, round, Optional.empty());
  }

  /** A lock that one prepare "proves" many times over (S-08). */
  private static RoundChange withLock(SimulatedNode self, Block block, int round, int many) {
    PrivateKey key = self.key();
    Prepare prepare = Prepare.sign(key, network(self), block.height(), round - 1, block.hash());
    Lock lock = new Lock(round - 1, block, Collections.nCopies(many, prepare));
    return RoundChange.sign(key, network(self), block.height(), round, Optional.of(lock));
  }

  /** A proposal out of turn, or one that its own round change "justifies" many times over. */
  private static Proposal proposal(SimulatedNode self, Block block, int round, int many) {
    RoundChange change = withoutLock(self, block.height(), round);
    Justification justification =
        round == 0
            ? Justification.NONE
            : new Justification(Collections.nCopies(many, change), List.of());
    return Proposal.sign(self.key(), network(self), round, block, justification);
  }

  private static Hash network(SimulatedNode self) {
    return self.world().settings().network();
  }
}
