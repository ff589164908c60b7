package article6.node.chain;

import article6.contracts.chain.Genesis;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.domain.NetworkParameters;
import article6.contracts.state.Change;
import article6.contracts.state.StateView;
import article6.contracts.state.Tables;
import java.util.List;

/**
 * What the ledger says about how its next block is made: by whom, and within which limits. It is
 * read from the state after the block before.
 */
record NetworkTerms(ValidatorSet validators, NetworkParameters parameters) {

  /** Those after a state. */
  static NetworkTerms after(StateView state, Genesis genesis) {
    return new NetworkTerms(
        ValidatorSet.of(state),
        Tables.PARAMETERS.get(state, Tables.WHOLE_NETWORK).orElse(genesis.parameters()));
  }

  /** Those after a block, without reading what it did not change. */
  NetworkTerms after(List<Change> changes, StateView state, Genesis genesis) {
    return changes.stream().anyMatch(NetworkTerms::concerns) ? after(state, genesis) : this;
  }

  private static boolean concerns(Change change) {
    return Tables.PARAMETERS.owns(change.key()) || changesNodes(change);
  }

  static boolean changesNodes(Change change) {
    return Tables.NODES.owns(change.key());
  }
}
