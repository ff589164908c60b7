package article6.node.chain;

import article6.contracts.crypto.Hash;
import article6.contracts.state.StateView;
import article6.contracts.tree.PageSource;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a block is executed on: the ledger after its parent.
 *
 * @param isFinal whether a transaction stands in the parent or before (T-3)
 * @param knownTerms who makes the block, and within which limits; asked only for whole blocks
 */
record Ground(
    Head parent,
    StateView state,
    PageSource pages,
    Predicate<Hash> isFinal,
    Supplier<NetworkTerms> knownTerms) {
  NetworkTerms terms() {
    return knownTerms.get();
  }
}
