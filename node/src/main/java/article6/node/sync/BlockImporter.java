package article6.node.sync;

import article6.contracts.chain.CertifiedBlock;
import article6.node.chain.ImportResult;

/** Where fetched blocks go. */
public interface BlockImporter {
  /** Height of the newest final block here. */
  long height();

  /**
   * Verifies, executes and commits a block; returns when that is done.
   *
   * @throws InterruptedException when the node stops meanwhile
   */
  ImportResult importBlock(CertifiedBlock block) throws InterruptedException;
}
