package article6.node.simulator;

import article6.contracts.crypto.PrivateKey;
import article6.node.consensus.ConsensusCore;
import article6.node.consensus.ConsensusSettings;

/** Makes the core of a node, at every start of it. */
@FunctionalInterface
public interface CoreFactory {
  ConsensusCore make(ConsensusSettings settings, PrivateKey key);
}
