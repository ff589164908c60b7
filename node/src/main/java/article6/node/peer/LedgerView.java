package article6.node.peer;

import article6.contracts.crypto.Address;
import java.util.Optional;

/**
 * What this room asks of the ledger. Both answers change with every block; they are asked for anew
 * at each handshake, from network threads, and so must be quick and safe to call from anywhere.
 */
public interface LedgerView {
  /** This node's newest final block. */
  Head head();

  /** As what the ledger admits the node with that key; empty when it does not. */
  Optional<NodeRole> roleOf(Address address);
}
