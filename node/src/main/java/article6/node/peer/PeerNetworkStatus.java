package article6.node.peer;

import java.util.List;

/**
 * Everything about the peers at one moment.
 *
 * @param listenPort the port bound; 0 before the start
 * @param handshakes inbound connections that have not shown who they are
 * @param refusals newest last
 */
public record PeerNetworkStatus(
    int listenPort,
    int handshakes,
    PeerTotals totals,
    List<PeerStatus> peers,
    List<DialStatus> targets,
    List<RefusalStatus> refusals) {}
