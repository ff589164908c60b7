package article6.node.app;

import article6.contracts.crypto.Address;
import article6.contracts.state.Node;
import article6.contracts.state.Tables;
import article6.node.chain.LedgerReader;
import article6.node.peer.Head;
import article6.node.peer.LedgerView;
import article6.node.peer.NodeRole;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the ledger says of nodes that want to connect.
 *
 * <p>A node that joins has a ledger from before its own admission, perhaps from before that of the
 * others too. Until its ledger admits itself it takes blocks from the nodes it was told to connect
 * to, whoever they are by now: blocks prove themselves.
 */
final class AdmittedNodes implements LedgerView {
  private final LedgerReader ledger;
  private final Address self;
  private final Set<Address> targets;

  AdmittedNodes(LedgerReader ledger, NodeConfig config) {
    this.ledger = ledger;
    this.self = config.key().address();
    this.targets =
        config.peers().stream()
            .flatMap(peer -> Optional.ofNullable(peer.expected()).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Head head() {
    article6.node.chain.Head head = ledger.head();
    return new Head(head.height(), head.hash());
  }

  @Override
  public Optional<NodeRole> roleOf(Address address) {
    return ledger.read(
        state -> {
          Optional<NodeRole> role = Tables.NODES.get(state, address).map(AdmittedNodes::role);
          boolean serves = targets.contains(address) && !Tables.NODES.has(state, self);
          return role.isEmpty() && serves ? Optional.of(NodeRole.OBSERVER) : role;
        });
  }

  private static NodeRole role(Node node) {
    return node.validator() ? NodeRole.VALIDATOR : NodeRole.OBSERVER;
  }
}
