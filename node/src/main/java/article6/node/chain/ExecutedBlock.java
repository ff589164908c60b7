package article6.node.chain;

import article6.contracts.chain.Block;
import article6.contracts.crypto.Hash;
import article6.contracts.state.Change;
import article6.contracts.tree.TreeUpdate;
import java.util.List;

/**
 * A block that was executed and found valid, with everything it does. Nothing of it is on disk or
 * visible before the block is final (S-09).
 *
 * @param next who makes the block after it, and within which limits
 * @param transactionIds in the order of the block
 */
record ExecutedBlock(
    Block block,
    NetworkTerms next,
    List<Change> stateChanges,
    TreeUpdate tree,
    List<Hash> transactionIds,
    List<RecordedEvent> events) {}
