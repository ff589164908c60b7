package article6.contracts.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The circumstances of an action that are not in the state.
 *
 * @param height of the block it is in
 * @param blockTimeMillis of that block; rules know no other clock
 * @param edition the law in force at that height
 */
public record Context(long height, long blockTimeMillis, Edition edition) {
  /** The day of the block in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(Instant.ofEpochMilli(blockTimeMillis), ZoneOffset.UTC);
  }
}
