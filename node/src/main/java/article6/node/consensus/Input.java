package article6.node.consensus;

import article6.contracts.chain.Block;
import article6.contracts.chain.DoubleVote;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.Optional;

/**
 * What can happen to a validator. The shell feeds inputs one at a time, in the order in which they
 * happen; input that comes late or twice does no harm.
 */
public sealed interface Input {
  /** The first input, exactly once: the last final block and what is left of the journal. */
  record Started(ChainHead head, JournalState journal) implements Input {}

  /** A message came in, decoded but not verified. Whose connection it came by does not matter. */
  record Received(Message message) implements Input {}

  /** Another validator tells of a double vote; not verified yet. */
  record EvidenceReceived(DoubleVote evidence) implements Input {}

  /** A connection to this validator stands (again): what it missed is told once more. */
  record PeerConnected(Address validator) implements Input {}

  /** The time of the last {@link Effect.SetTimer} is over. Never dropped, whatever the load. */
  record TimerFired(long height, int round) implements Input {}

  /**
   * Transactions wait that the state after height − 1 would accept. Said again after every new head
   * while it is true, and whenever the first one arrives.
   */
  record WorkAvailable(long height) implements Input {}

  /** The answer to {@link Effect.BuildBlock}: a block, or nothing when there is nothing to do. */
  record BlockBuilt(long height, int round, Optional<Block> block) implements Input {}

  /**
   * The answer to {@link Effect.ExecuteBlock}.
   *
   * @param refusal why the block is not valid here and now; nothing when it is
   */
  record BlockExecuted(long height, int round, Hash block, Optional<String> refusal)
      implements Input {}

  /** A block has become final and is stored, by a decision of this core or by sync. */
  record HeadAdvanced(ChainHead head) implements Input {}
}
