package article6.node.chain;

import article6.contracts.crypto.Hash;
import article6.contracts.state.StateView;
import article6.contracts.tree.PageSource;
import java.util.function.Predicate;

/**
 * What a block is executed on: the ledger after its parent.
 *
 * @param terms who makes the block, and within which limits
 * @param isFinal whether a transaction stands in the parent or before (T-3)
 */
record Ground(
    Head parent, StateView state, PageSource pages, Predicate<Hash> isFinal, NetworkTerms terms) {}
