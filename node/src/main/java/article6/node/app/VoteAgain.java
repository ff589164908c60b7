package article6.node.app;

import article6.node.consensus.ConsensusLimits;
import article6.node.consensus.ForgottenVotes;
import article6.node.consensus.JournalRecord;
import article6.node.consensus.JournalState;
import java.util.Optional;

/**
 * Has a validator vote again that sits out because it may have forgotten votes: for its
 * operators, when the network can't decide without it. Holds the data folder of a node that does
 * not run; nothing changes before {@link #from}.
 */
public final class VoteAgain implements AutoCloseable {
  private final NodeConfig config;
  private final NodeParts parts;
  private final NodeStorage storage;
  private final VoterMark mark;
  private final JournalState journal;

  private VoteAgain(NodeConfig config, NodeParts parts, NodeStorage storage) {
    this.config = config;
    this.parts = parts;
    this.storage = storage;
    this.mark = new VoterMark(config.dataFolder(), config.genesis().networkId());
    this.journal = mark.restore(storage.store().journal());
  }

  /**
   * Opens the folder.
   *
   * @throws NodeStartException when it can't, or the node is no validator of the next block
   */
  public static VoteAgain open(NodeConfig config) throws NodeStartException {
    NodeParts parts = new NodeParts(config.name());
    try {
      NodeStorage storage = NodeStorage.open(config, parts);
      if (!storage.chain().validators().contains(config.key().address())) {
        throw new NodeStartException(
            NodeStartException.Code.NOT_ADMITTED,
            "it is no validator of block %d, the next one of its ledger"
                .formatted(storage.chain().head().height() + 1));
      }
      return new VoteAgain(config, parts, storage);
    } catch (NodeStartException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** Whether there is a reason not to vote. */
  public boolean sitsOut() {
    return switch (journal) {
      case JournalState.Kept(JournalRecord kept) -> kept.doubt().isPresent();
      case JournalState.Lost() -> true;
      case JournalState.NeverVoted() -> false;
    };
  }

  /** Height of the newest block it has. */
  public long height() {
    return storage.chain().head().height();
  }

  /** How many decide the next block. */
  public int validators() {
    return storage.chain().validators().size();
  }

  /** How many of them may have forgotten votes without danger to what is final. */
  public int bearable() {
    return ForgottenVotes.bearable(storage.chain().validators());
  }

  /**
   * Writes the journal with which it votes again at its next start.
   *
   * @param round above every round in which a validator is at the next height
   */
  public void from(int round) {
    if (round < 1 || round >= ConsensusLimits.ROUND_MAX) {
      throw new IllegalArgumentException("no round: " + round);
    }
    Optional<JournalRecord> left =
        journal instanceof JournalState.Kept(JournalRecord kept)
            ? Optional.of(kept)
            : Optional.empty();
    JournalRecord again =
        ForgottenVotes.journal(config.key(), config.genesis().networkId(), height(), round, left);
    storage.store().putJournal(again.encode());
    mark.set();
  }

  @Override
  public void close() {
    parts.close();
  }
}
