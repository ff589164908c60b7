package article6.node.consensus;

import article6.contracts.chain.VoteStep;
import java.util.Comparator;

/**
 * Where in the life of the chain a vote stands. A validator votes at strictly rising positions and
 * so never twice at one.
 */
public record VotePosition(long height, int round, VoteStep step)
    implements Comparable<VotePosition> {
  private static final Comparator<VotePosition> ORDER =
      Comparator.comparingLong(VotePosition::height)
          .thenComparingInt(VotePosition::round)
          .thenComparing(VotePosition::step);

  @Override
  public int compareTo(VotePosition other) {
    return ORDER.compare(this, other);
  }

  public boolean isAbove(VotePosition other) {
    return compareTo(other) > 0;
  }

  @Override
  public String toString() {
    return height + "/" + round + " " + step;
  }
}
