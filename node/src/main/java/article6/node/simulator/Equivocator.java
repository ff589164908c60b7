package article6.node.simulator;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.Commit;
import article6.node.consensus.Message;
import article6.node.consensus.Prepare;
import article6.node.consensus.Proposal;
import article6.node.consensus.RoundChange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells every second node another story: a block of its own for each height, and votes for it. */
final class Equivocator extends Byzantine {
  /** The rival of a block, by the hash of the one that its core knows. */
  private final Map<Hash, Hash> rivals = new HashMap<>();

  private long height;

  @Override
  List<Packet> said(SimulatedNode self, SimulatedNode to, Message message, Packet encoded) {
    if (message.height() != height) {
      height = message.height();
      rivals.clear();
    }
    boolean believes = self.world().random().nextInt(4) == 0 || to.index() % 2 == 0;
    if (believes) {
      return List.of(encoded);
    }
    PrivateKey key = self.key();
    Hash network = self.world().settings().network();
    return switch (message) {
      case Proposal proposal when proposal.justification().prepares().isEmpty() -> {
        Block rival = later(proposal.block());
        rivals.put(proposal.block().hash(), rival.hash());
        yield List.of(
            packet(Proposal.sign(key, network, proposal.round(), rival, proposal.justification())));
      }
      case Proposal proposal -> List.of(encoded);
      case Prepare prepare ->
          List.of(
              packet(
                  Prepare.sign(
                      key, network, prepare.height(), prepare.round(), rivalOf(prepare.block()))),
              encoded);
      case Commit commit ->
          List.of(
              packet(
                  Commit.sign(
                      key, network, commit.height(), commit.round(), rivalOf(commit.block()))),
              encoded);
      case RoundChange change -> List.of(encoded);
    };
  }

  private Hash rivalOf(Hash block) {
    return rivals.getOrDefault(block, block);
  }

  /** The same a moment later: as valid, and another block. */
  private static Block later(Block block) {
    BlockHeader header = block.header();
    return new Block(
        new BlockHeader(
            header.network(),
            header.height(),
            header.parent(),
            header.timeMillis() + 1,
            header.proposer(),
            header.transactionsRoot(),
            header.stateRoot(),
            header.nextValidators(),
            header.rulebook()),
        block.transactions());
  }
}
