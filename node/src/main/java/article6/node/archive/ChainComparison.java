package article6.node.archive;

import article6.contracts.crypto.Hash;
import java.io.IOException;

/** Finds the first block at which two chains part. */
public final class ChainComparison {
  private ChainComparison() {}

  /** What came out. */
  public sealed interface Result {}

  /** All blocks that both have are the same. */
  public record Same(long from, long to) implements Result {}

  /** The first height with two different blocks. */
  public record Different(long height, Hash first, Hash second) implements Result {}

  /** They have no height in common. */
  public record Apart() implements Result {}

  /**
   * @throws ArchiveException when one of them can't be read
   */
  public static Result compare(BlockHashes first, BlockHashes second, Progress progress)
      throws ArchiveException, IOException, InterruptedException {
    long from = Math.max(first.from(), second.from());
    long to = Math.min(first.to(), second.to());
    for (long height = from; height <= to; height++) {
      Hash one = first.hash(height);
      Hash other = second.hash(height);
      if (!one.equals(other)) {
        return new Different(height, one, other);
      }
      progress.at(height, to);
    }
    return from > to ? new Apart() : new Same(from, to);
  }
}
