package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import article6.contracts.crypto.Address;

/** What the shell has to do, in the order in which it stands in {@link Effects}. */
public sealed interface Effect {
  /** Replace the journal in a synced write; nothing after it happens before it is on disk. */
  record Persist(JournalRecord journal) implements Effect {}

  /** Send to every connected validator, ahead of transactions and blocks. */
  record Broadcast(Message message) implements Effect {}

  /** Send to one validator, if it is connected. */
  record Send(Address validator, Message message) implements Effect {}

  /**
   * Ask the chain for a block on top of the head; answered by {@link Input.BlockBuilt}. In round 0
   * the answer is nothing when no transaction waits. In a later round a quorum waits for the
   * height to settle: answer with a block even if it is empty, else the rounds go on.
   */
  record BuildBlock(long height, int round) implements Effect {}

  /**
   * Execute a block on top of the head and judge it: transactions, roots, time, next validators
   * answered by {@link Input.BlockExecuted}. A node's own block comes here as well. The body
   * of a block is bound to its hash only by the check of its transactions root, so a verdict may be
   * remembered for a whole block, never for a hash alone.
   */
  record ExecuteBlock(int round, Block block) implements Effect {}

  /**
   * The block is final. Store block, certificate, state and journal in one synced write,
   * then answer with {@link Input.HeadAdvanced}. If that fails the node has to stop (L-08).
   */
  record Decide(CertifiedBlock block, JournalRecord journal) implements Effect {}

  /** Replaces the timer before; there is only one. */
  record SetTimer(long height, int round, long millis) implements Effect {}

  /** Others have final blocks from this height on: ask them. */
  record RequestSync(long fromHeight) implements Effect {}

  /** This validator is stuck at a height that is final here: send it the block. */
  record HelpPeer(Address validator, long height) implements Effect {}

  /** Tell every connected validator of a double vote. */
  record SpreadEvidence(DoubleVote evidence) implements Effect {}

  /** Tell one validator of a double vote, if it is connected. */
  record SendEvidence(Address validator, DoubleVote evidence) implements Effect {}

  /** For logs, metrics and operators; changes nothing. */
  record Report(ConsensusEvent event) implements Effect {}
}
