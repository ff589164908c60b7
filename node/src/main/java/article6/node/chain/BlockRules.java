package article6.node.chain;

import article6.contracts.chain.Block;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.tree.TransactionTree;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;

/** What can be said of a block before it is executed. */
final class BlockRules {
  private BlockRules() {}

  /**
   * Whether the transactions are those that the hash of the block stands for. Everything else about
   * a block is worth looking at only then.
   */
  static boolean bodyFitsHeader(Block block) {
    return TransactionTree.root(block.transactions()).equals(block.header().transactionsRoot());
  }

  /**
   * @return nothing when the header may follow the parent, else the reason in words
   */
  static Optional<String> whyInvalid(Block block, Ground ground, Genesis genesis) {
    Head parent = ground.parent();
    BlockHeader header = block.header();
    if (!header.network().equals(genesis.networkId())) {
      return Optional.of("it is a block of network " + header.network());
    }
    if (header.height() != parent.height() + 1 || !header.parent().equals(parent.hash())) {
      return Optional.of(
          "block %d over %s does not follow block %d, %s"
              .formatted(header.height(), header.parent(), parent.height(), parent.hash()));
    }
    if (header.timeMillis() <= parent.timeMillis()) {
      return Optional.of("its time is not above its parent's");
    }
    if (!ground.terms().validators().contains(header.proposer())) {
      return Optional.of(header.proposer() + " is no validator");
    }
    String rulebook = Lawbook.nextLabel(genesis, ground);
    if (!header.rulebook().equals(rulebook)) {
      return Optional.of(
          "it was executed under rulebook %s, in force is %s"
              .formatted(header.rulebook(), rulebook));
    }
    return whyTooLarge(block, ground.terms().parameters());
  }

  private static Optional<String> whyTooLarge(Block block, NetworkParameters parameters) {
    int count = block.transactions().size();
    if (count > parameters.blockTransactionsMax()) {
      return Optional.of(
          "%d transactions, at most %d".formatted(count, parameters.blockTransactionsMax()));
    }
    long bytes = block.transactions().stream().mapToLong(Bytes::size).sum();
    if (bytes > parameters.blockBytesMax()) {
      return Optional.of(
          "%d bytes of transactions, at most %d".formatted(bytes, parameters.blockBytesMax()));
    }
    return Optional.empty();
  }
}
