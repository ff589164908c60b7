package article6.node.api;

import article6.node.chain.LedgerReader;
import article6.node.mempool.Submission;
import article6.node.peer.PeerNetworkStatus;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rooms behind the API.
 *
 * @param consensus empty on a node that doesn't follow the agreement yet
 * @param metrics everything measured, in the text format of Prometheus
 */
public record ApiServices(
    LedgerReader ledger,
    Submission submission,
    Supplier<Optional<ObservedConsensus>> consensus,
    Supplier<PeerNetworkStatus> peers,
    Supplier<Readiness> readiness,
    Supplier<String> metrics) {}
