package article6.node.consensus;

import article6.contracts.chain.DoubleVote;
import article6.contracts.codec.Codec;
import article6.contracts.codec.CodecException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tuweni.bytes.Bytes;

/**
 * What a validator must not forget: how far it has voted, in which words, and its lock. The
 * shell keeps one record beside the chain, replaces it in a synced write, and hands it back at
 * start.
 *
 * <p>A proposal is remembered by its position only, not its block: after a restart its answer is
 * silence, and the round passes. Round changes stand here in their bare form; the lock completes
 * them.
 *
 * @param position the highest (height, round, step) voted at
 * @param votes what was said in the round of the position, without proposals
 * @param lock the lock at the height of the position; none once that height is decided
 * @param doubt why this record is not all that was voted, and its owner sits out
 * @param evidence double votes of others, at most one for each of them
 */
public record JournalRecord(
    VotePosition position,
    List<Message> votes,
    Optional<Lock> lock,
    Optional<String> doubt,
    List<DoubleVote> evidence) {
  private static final Codec<JournalRecord> CODEC = Codec.of(JournalRecord.class);

  public Bytes encode() {
    return CODEC.encode(this);
  }

  /**
   * @throws CodecException when the bytes are not a journal record: a damaged journal counts as
   *     lost
   */
  public static JournalRecord decode(Bytes encoded) {
    return CODEC.decode(encoded, ConsensusLimits.JOURNAL_BYTES_MAX);
  }

  /** The same after the decision of its height: position kept, votes and lock gone. */
  JournalRecord decided() {
    return new JournalRecord(position, List.of(), Optional.empty(), doubt, evidence);
  }

  /** The same with one more piece of evidence. */
  JournalRecord with(DoubleVote more) {
    List<DoubleVote> all = Stream.concat(evidence.stream(), Stream.of(more)).toList();
    return new JournalRecord(position, votes, lock, doubt, all);
  }

  /** The same with or without a doubt, which so survives restarts. */
  JournalRecord with(Optional<String> otherDoubt) {
    return new JournalRecord(position, votes, lock, otherDoubt, evidence);
  }
}
