package article6.node.report.letter;

import article6.contracts.chain.BlockHeader;
import article6.contracts.crypto.Hash;
import article6.node.chain.LedgerReader;

/**
 * Where something became final, which is the reference to its proof: it never changes, unlike the
 * newest block.
 *
 * @param network hash of the genesis
 * @param stateRoot root of the state after that block
 */
public record Finality(Hash network, Hash transaction, long height, Hash block, Hash stateRoot) {
  /**
   * @throws IllegalStateException when the ledger has no block of that height, which it told of
   */
  static Finality of(LedgerReader ledger, Hash transaction, long height) {
    BlockHeader header =
        ledger
            .header(height)
            .orElseThrow(() -> new IllegalStateException("no block of height " + height));
    return new Finality(
        ledger.genesis().networkId(), transaction, height, header.hash(), header.stateRoot());
  }
}
