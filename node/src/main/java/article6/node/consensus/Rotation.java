package article6.node.consensus;

import article6.contracts.crypto.Address;
import java.util.List;

/** Whose turn it is. */
final class Rotation {
  private final List<Address> sorted;
  private final int first;

  /**
   * Starts behind the last proposer, that of the head, also when that one is no validator any more.
   */
  Rotation(Electorate validators, Address last) {
    sorted = validators.addresses();
    int behind = 0;
    while (behind < sorted.size() && sorted.get(behind).compareTo(last) <= 0) {
      behind++;
    }
    first = behind;
  }

  Address proposer(int round) {
    return sorted.get(Math.floorMod((long) first + round, sorted.size()));
  }
}
