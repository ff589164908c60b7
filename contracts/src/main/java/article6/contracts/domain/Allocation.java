package article6.contracts.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides units by shares so that nothing is lost: everyone gets the whole part of what is theirs,
 * and the units that are left go one by one to the largest remainders; of equal remainders the
 * share that stands first wins.
 */
public final class Allocation {
  /** All of it, in hundredths of a percent. */
  public static final int WHOLE = 10_000;

  private Allocation() {}

  /**
   * How many units each share gets, in the order of the shares.
   *
   * @throws IllegalArgumentException when the shares are not {@link #WHOLE} together
   */
  public static List<Long> of(long quantity, List<AllocationShare> shares) {
    if (shares.stream().mapToLong(AllocationShare::basisPoints).sum() != WHOLE) {
      throw new IllegalArgumentException("shares are of 100 percent together");
    }
    long wholes = quantity / WHOLE;
    long rest = quantity % WHOLE;
    List<Long> parts = new ArrayList<>();
    for (AllocationShare share : shares) {
      parts.add(wholes * share.basisPoints() + rest * share.basisPoints() / WHOLE);
    }
    long left = quantity - parts.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, shares.size())
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer i) -> rest * shares.get(i).basisPoints() % WHOLE)
                .reversed())
        .limit(left)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return List.copyOf(parts);
  }
}
