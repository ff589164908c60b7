package article6.node.chain;

import article6.contracts.chain.BlockHeader;
import article6.contracts.crypto.Hash;

/** The newest final block. */
public record Head(BlockHeader header, Hash hash) {
  public long height() {
    return header.height();
  }

  public long timeMillis() {
    return header.timeMillis();
  }

  public Hash stateRoot() {
    return header.stateRoot();
  }

  public String rulebook() {
    return header.rulebook();
  }
}
