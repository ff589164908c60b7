package article6.node.chain;

import article6.contracts.chain.BlockHeader;
import article6.contracts.crypto.Hash;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The newest final block. */
public record Head(BlockHeader header, Hash hash) {
  public long height() {
    return header.height();
  }

  public long timeMillis() {
    return header.timeMillis();
  }

  /** The day of the block, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(Instant.ofEpochMilli(timeMillis()), ZoneOffset.UTC);
  }

  public Hash stateRoot() {
    return header.stateRoot();
  }

  public String rulebook() {
    return header.rulebook();
  }
}
