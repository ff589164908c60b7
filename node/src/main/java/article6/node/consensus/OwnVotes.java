package article6.node.consensus;

import article6.contracts.chain.DoubleVote;
import article6.contracts.chain.VoteStep;
import article6.contracts.crypto.Hash;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only pen of a validator. A vote leaves by {@link #cast}, which writes the journal first, and
 * only at a position above every one before, so the answer to a (height, round, step) is the same
 * bytes or silence, also after a restart [Q-13] (S-01, S-12).
 */
final class OwnVotes {
  /** Below every vote: the first height that is voted on is 1. */
  static final JournalRecord NEVER_VOTED =
      new JournalRecord(
          new VotePosition(0, 0, VoteStep.ROUND_CHANGE),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  private final Outbox out;
  private final VotingRight right;
  private JournalRecord journal = NEVER_VOTED;

  /** The last message of each step at the height of the journal, as it was sent. */
  private final Map<VoteStep, Message> said = new EnumMap<>(VoteStep.class);

  OwnVotes(Outbox out, VotingRight right) {
    this.out = out;
    this.right = right;
  }

  void restore(JournalRecord record) {
    journal = record;
    said.clear();
    for (Message vote : record.votes()) {
      if (vote instanceof RoundChange bare && bare.prepared().isPresent()) {
        // exact bytes or silence: a lock that has grown since can't complete it any more
        record
            .lock()
            .filter(lock -> bare.prepared().equals(Optional.of(lock.claim())))
            .ifPresent(lock -> said.put(VoteStep.ROUND_CHANGE, bare.with(Optional.of(lock))));
      } else {
        said.put(vote.step(), vote);
      }
    }
  }

  VotePosition position() {
    return journal.position();
  }

  JournalRecord journal() {
    return journal;
  }

  boolean mayCast(VotePosition position) {
    return right.isVoting() && position.isAbove(journal.position());
  }

  /** What was prepared at this (height, round), if the journal remembers. */
  Optional<Prepare> prepared(long height, int round) {
    return Optional.ofNullable(said.get(VoteStep.PREPARE))
        .filter(vote -> vote.height() == height && vote.round() == round)
        .map(Prepare.class::cast);
  }

  /** Persists, then sends, in this order. The messages stand in the order of their steps. */
  void cast(Optional<Lock> lock, Message... messages) {
    VotePosition last = messages[messages.length - 1].position();
    if (!mayCast(messages[0].position())) {
      throw new IllegalStateException(
          "vote at %s after %s [Q-13]".formatted(messages[0].position(), journal.position()));
    }
    if (last.height() != journal.position().height()) {
      said.clear();
    }
    for (Message message : messages) {
      said.put(message.step(), message);
    }
    journal = new JournalRecord(last, remembered(), lock, Optional.empty(), journal.evidence());
    out.add(new Effect.Persist(journal));
    for (Message message : messages) {
      out.add(new Effect.Broadcast(message));
    }
  }

  private List<Message> remembered() {
    return said.values().stream()
        .filter(message -> !(message instanceof Proposal))
        .map(message -> message instanceof RoundChange change ? change.bare() : message)
        .toList();
  }

  /**
   * Whether a message signed with this validator's key is none of its own: beyond its journal, or
   * different from what it said at the same position.
   */
  boolean isForeign(Message message, Hash network) {
    Message mine = said.get(message.step());
    boolean differs =
        mine != null
            && mine.position().equals(message.position())
            && !mine.digest(network).equals(message.digest(network));
    return differs || message.position().isAbove(journal.position());
  }

  /** What a peer may have missed: the last word of this round, and the last seal. */
  List<Message> toRepeat(long height) {
    return said.values().stream()
        .filter(message -> message.height() == height)
        .filter(
            message ->
                message.round() == journal.position().round() || message.step() == VoteStep.COMMIT)
        .toList();
  }

  /** Stops voting, also after a restart, until the voting right comes back. */
  void sitOut(String reason, long votedAtLeast) {
    boolean wasVoting = right.isVoting();
    right.sitOut(reason, votedAtLeast);
    if (wasVoting) {
      journal = journal.with(Optional.of(reason));
      out.add(new Effect.Persist(journal));
    }
  }

  /**
   * The voting right has come back: whatever was voted up to this height is accounted for. Without
   * that an old vote that somebody shows again would pass for news until the next vote, and cost
   * the right once more.
   */
  void accountFor(long height) {
    VotePosition end = new VotePosition(height, ConsensusLimits.ROUND_MAX, VoteStep.COMMIT);
    if (end.isAbove(journal.position())) {
      said.clear();
      journal =
          new JournalRecord(end, List.of(), Optional.empty(), Optional.empty(), journal.evidence());
    } else {
      journal = journal.with(Optional.<String>empty());
    }
    out.add(new Effect.Persist(journal));
  }

  /** Double votes that are kept, in the order in which they were found. */
  List<DoubleVote> evidence() {
    return journal.evidence();
  }

  /** Keeps evidence for good; a restart does not lose it. */
  void keep(DoubleVote evidence) {
    journal = journal.with(evidence);
    out.add(new Effect.Persist(journal));
  }

  /** The lock goes with the decision of its height, the position stays. */
  void heightDecided(long height) {
    if (journal.position().height() <= height) {
      journal = journal.decided();
      said.clear();
    }
  }
}
