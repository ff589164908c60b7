package article6.node.app;

import article6.contracts.chain.Genesis;
import article6.node.api.Readiness;

/** When a node answers from a ledger that is up to date. */
final class NodeReadiness {
  /** Blocks that may be on their way: a node that follows closely is a block or two behind. */
  static final long LAG_BLOCKS_MAX = 8;

  private NodeReadiness() {}

  /**
   * @param peers how many nodes are connected
   * @param lagBlocks how many blocks they claim to have that this node has not
   * @param stranded whether none of them keeps the next one any more
   */
  static Readiness of(Genesis genesis, int peers, long lagBlocks, boolean stranded) {
    if (peers == 0 && genesis.nodes().size() > 1) {
      return new Readiness(false, "no other node is connected");
    }
    if (stranded) {
      return new Readiness(
          false,
          "%d blocks behind, and no connected node keeps the next one: connect to an archive node"
              .formatted(lagBlocks));
    }
    if (lagBlocks > LAG_BLOCKS_MAX) {
      return new Readiness(false, "catching up, %d blocks behind".formatted(lagBlocks));
    }
    return new Readiness(true, "connected to %d nodes, up to date".formatted(peers));
  }
}
