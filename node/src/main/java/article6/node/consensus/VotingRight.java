package article6.node.consensus;

import article6.contracts.crypto.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether this validator may vote at all.
 *
 * <p>One that has forgotten votes sits out until it has seen a decision at every height at which it
 * may have voted. Which are these? To vote at v it had to know v − 1 as decided, so a quorum had
 * sealed v − 1, and the honest ones among them are at v − 1 or higher since. Once f + n − quorum +
 * 1 of the others were heard, one of these is among them: v is at most one above the highest height
 * heard. A network of one or two can't decide without the sitting one, so there it takes the
 * operators.
 */
final class VotingRight {
  private final Outbox out;
  private @Nullable String reason;
  private final Map<Address, Long> heard = new HashMap<>();
  private long votedUpTo;
  private boolean bounded;

  VotingRight(Outbox out) {
    this.out = out;
  }

  boolean isVoting() {
    return reason == null;
  }

  Optional<String> whyNot() {
    return Optional.ofNullable(reason);
  }

  /** Starts (or prolongs) sitting out. */
  void sitOut(String because, long votedAtLeast) {
    votedUpTo = Math.max(votedUpTo, votedAtLeast);
    if (reason == null) {
      heard.clear();
      bounded = false;
      reason = because;
      out.report(new ConsensusEvent.SittingOut(because));
    }
  }

  /** A verified message of another validator at the current height or the next. */
  void heard(Address validator, long height, Electorate validators) {
    if (reason == null || bounded) {
      return; // bounded once: a liar who always claims one height more could prolong it for ever
    }
    heard.merge(validator, height, Math::max);
    heard.keySet().removeIf(address -> !validators.contains(address));
    int needed = validators.faultsTolerated() + validators.size() - validators.quorum() + 1;
    if (heard.size() >= needed) {
      bounded = true;
      heard.values().forEach(each -> votedUpTo = Math.max(votedUpTo, each + 1));
    }
  }

  /**
   * A height is decided.
   *
   * @return whether the right has come back by it: every vote that may have been forgotten was at
   *     that height or below
   */
  boolean headAdvanced(long height) {
    boolean back = reason != null && bounded && height >= votedUpTo;
    if (back) {
      reason = null;
      out.report(new ConsensusEvent.VotingAgain(height));
    }
    return back;
  }
}
