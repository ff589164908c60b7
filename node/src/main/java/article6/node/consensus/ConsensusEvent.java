package article6.node.consensus;

import article6.contracts.chain.DoubleVote;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;

/** What an operator may want to know, a metric to count, or a log to keep. */
public sealed interface ConsensusEvent {
  /** Why a round was entered. */
  enum Cause {
    /** The round before took too long. */
    TIME_OUT,
    /** f + 1 validators were further on. */
    OTHERS_AHEAD,
    /** A justified proposal of a later round came. */
    PROPOSAL,
    /** The journal says that this round was reached before the restart. */
    RESTART
  }

  record RoundEntered(long height, int round, Cause cause) implements ConsensusEvent {}

  /** This validator saw a quorum prepare the block and seals it from now on. */
  record Locked(long height, int round, Hash block) implements ConsensusEvent {}

  record Decided(long height, int round, Hash block) implements ConsensusEvent {}

  /** A message was not accepted: unknown sender, wrong signature, broken justification. */
  record MessageRefused(Address sender, VotePosition position, String reason)
      implements ConsensusEvent {}

  /** A proposed block, own or foreign, is not valid here. */
  record BlockRefused(long height, int round, Hash block, String reason)
      implements ConsensusEvent {}

  /** One validator said two things at one position: evidence against it. */
  record Equivocation(DoubleVote evidence) implements ConsensusEvent {}

  /** This validator does not vote: {@code reason} says since when, and what ends it. */
  record SittingOut(String reason) implements ConsensusEvent {}

  /** It votes again, above {@code height}. */
  record VotingAgain(long height) implements ConsensusEvent {}
}
