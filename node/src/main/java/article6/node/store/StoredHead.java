package article6.node.store;

import article6.contracts.chain.BlockHeader;
import article6.contracts.crypto.Hash;

/** The last block that is in the store. */
public record StoredHead(long height, Hash block, Hash stateRoot, long timeMillis) {
  static StoredHead of(BlockHeader header) {
    return new StoredHead(header.height(), header.hash(), header.stateRoot(), header.timeMillis());
  }
}
