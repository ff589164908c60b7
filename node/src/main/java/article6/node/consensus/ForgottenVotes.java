package article6.node.consensus;

import article6.contracts.chain.ValidatorSet;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import java.util.List;
import java.util.Optional;

/**
 * The way back for a validator that has forgotten votes when so many have that nothing is decided
 * any more, so that none of them can wait for it [Q-15] (L-10). People decide it; the node does not
 * run meanwhile.
 *
 * <p>It starts with a round change to a round that nobody has reached, so that it does not vote
 * twice at the next height; the others follow, since more of them are there than may lie.
 * What was final stays final: of those who sealed it at least quorum − k remember their lock, and
 * of those whose round changes justify another block at least quorum − k have not forgotten; with k
 * up to {@link #bearable} some validator is among both and shows the lock.
 */
public final class ForgottenVotes {
  /**
   * A round to begin in. Nobody goes on from a round alone, so a network that can't decide
   * stays in its first ones.
   */
  public static final int ROUND = 100;

  private ForgottenVotes() {}

  /** How many of these may have forgotten at once, if no other one lies. */
  public static int bearable(ValidatorSet validators) {
    return Math.max(0, 2 * validators.quorum() - validators.size() - 1);
  }

  /**
   * What it starts with.
   *
   * @param decided height of the newest final block it has
   * @param round at least {@link #ROUND}, and above every round that others are in
   * @param left what is left of its journal, if anything
   */
  public static JournalRecord journal(
      PrivateKey key, Hash network, long decided, int round, Optional<JournalRecord> left) {
    long height = decided + 1;
    Optional<JournalRecord> ofHeight =
        left.filter(journal -> journal.position().height() == height);
    Optional<Lock> lock = ofHeight.flatMap(JournalRecord::lock);
    int above = ofHeight.map(journal -> journal.position().round() + 1).orElse(0);
    RoundChange first = RoundChange.sign(key, network, height, Math.max(round, above), lock);
    return new JournalRecord(
        new VotePosition(height, first.round(), VoteStep.ROUND_CHANGE),
        List.of(first.bare()),
        lock,
        Optional.empty(),
        left.map(JournalRecord::evidence).orElse(List.of()));
  }
}
