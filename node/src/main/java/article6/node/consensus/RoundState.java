package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.crypto.Hash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one round has come here. A round judges one proposal, the first that is justified: a
 * second one of the same round is never looked at.
 *
 * @param proposal the one proposal; not known when the round is restored from the journal
 * @param block its block; the locked one when restored
 */
record RoundState(Stage stage, @Nullable Proposal proposal, @Nullable Block block) {
  enum Stage {
    /** For a proposal, or for what this node needs to make one. */
    AWAITING,
    /** Asked the chain for a block to propose. */
    BUILDING,
    /** Own proposal being executed, not sent yet. */
    JUDGING_OWN,
    /** Proposal of another being executed. */
    JUDGING,
    /** The proposal was not valid: nothing more to do in this round. */
    REFUSED,
    /** Valid: prepares count. */
    ACCEPTED,
    /** Prepared by a quorum, locked, sealed. */
    LOCKED
  }

  static final RoundState AWAITING = new RoundState(Stage.AWAITING, null, null);
  static final RoundState BUILDING = new RoundState(Stage.BUILDING, null, null);

  static RoundState judging(Proposal proposal, boolean own) {
    return new RoundState(own ? Stage.JUDGING_OWN : Stage.JUDGING, proposal, proposal.block());
  }

  static RoundState restoredLock(Lock lock) {
    return new RoundState(Stage.LOCKED, null, lock.block());
  }

  RoundState in(Stage next) {
    return new RoundState(next, proposal, block);
  }

  boolean is(Stage wanted) {
    return stage == wanted;
  }

  /** The proposal under judgement, when it is of this block. */
  Optional<Proposal> judged(Hash hash) {
    boolean judging = is(Stage.JUDGING) || is(Stage.JUDGING_OWN);
    return Optional.ofNullable(proposal)
        .filter(candidate -> judging && candidate.block().hash().equals(hash));
  }

  /** The block that was found valid in this round. */
  Optional<Block> accepted() {
    return is(Stage.ACCEPTED) || is(Stage.LOCKED) ? Optional.ofNullable(block) : Optional.empty();
  }
}
