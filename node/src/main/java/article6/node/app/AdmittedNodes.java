package article6.node.app;

import article6.contracts.crypto.Address;
import article6.contracts.state.Node;
import article6.contracts.state.Tables;
import article6.node.chain.LedgerReader;
import article6.node.peer.Head;
import article6.node.peer.LedgerView;
import article6.node.peer.NodeRole;
import java.util.Optional;

/** What the ledger says of nodes that want to connect. */
final class AdmittedNodes implements LedgerView {
  private final LedgerReader ledger;

  AdmittedNodes(LedgerReader ledger) {
    this.ledger = ledger;
  }

  @Override
  public Head head() {
    article6.node.chain.Head head = ledger.head();
    return new Head(head.height(), head.hash());
  }

  @Override
  public Optional<NodeRole> roleOf(Address address) {
    Optional<Node> node = ledger.read(state -> Tables.NODES.get(state, address));
    return node.map(each -> each.validator() ? NodeRole.VALIDATOR : NodeRole.OBSERVER);
  }
}
