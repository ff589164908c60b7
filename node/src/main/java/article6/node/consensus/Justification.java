package article6.node.consensus;

import java.util.List;

/**
 * Why a proposal of a later round may stand.
 *
 * @param roundChanges bare, of a quorum of distinct validators for the round of the proposal
 * @param prepares of a quorum for the block in the highest prepared round among them; none when no
 *     round change carries a lock
 */
public record Justification(List<RoundChange> roundChanges, List<Prepare> prepares) {
  /** Round 0 needs no reason. */
  public static final Justification NONE = new Justification(List.of(), List.of());

  boolean isEmpty() {
    return roundChanges.isEmpty() && prepares.isEmpty();
  }
}
