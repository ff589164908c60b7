package article6.node.api;

import article6.node.chain.LedgerReader;
import article6.node.mempool.Submission;
import article6.node.peer.PeerNetworkStatus;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rooms behind the API.
 *
 * @param consensus empty on a node that doesn't follow the agreement yet
 * @param metrics everything measured, in the text format of Prometheus
 * @param clock says what day it is to reminders, which go on where no blocks are made
 */
public record ApiServices(
    LedgerReader ledger,
    Submission submission,
    Supplier<Optional<ObservedConsensus>> consensus,
    Supplier<PeerNetworkStatus> peers,
    Supplier<Readiness> readiness,
    Supplier<String> metrics,
    InstantSource clock) {}
