package article6.node.app;

import article6.node.chain.Head;
import article6.node.chain.LedgerReader;
import article6.node.consensus.ConsensusStatus;
import article6.node.mempool.Mempool;
import article6.node.peer.PeerNetwork;
import article6.node.sync.Synchronizer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What is measured about a node. Each node of a process has its own. */
final class NodeMetrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ProcessMetrics process;
  private final Counter blocks;
  private final LedgerReader.Subscription subscription;

  /**
   * @param data the folder of the ledger
   */
  NodeMetrics(
      Path data,
      LedgerReader ledger,
      Mempool mempool,
      PeerNetwork peers,
      Synchronizer synchronizer,
      LongSupplier syncedWrites,
      Supplier<Optional<ConsensusStatus>> consensus) {
    process = new ProcessMetrics(registry, data);
    blocks =
        Counter.builder("article6.blocks")
            .description("Blocks that have become final since the start")
            .register(registry);
    subscription = ledger.subscribe(this::count);
    counter(
        "article6.store.syncs",
        "Commits and votes synced to the disk since the start [Q-13] [Q-14]",
        syncedWrites);
    counter(
        "article6.peer.bytes.in",
        "Payload bytes of messages from other nodes since the start",
        () -> peers.status().totals().bytesIn());
    counter(
        "article6.peer.bytes.out",
        "Payload bytes handed to the sockets of other nodes since the start",
        () -> peers.status().totals().bytesOut());
    gauge("article6.head.height", "Height of the newest final block", () -> height(ledger));
    gauge("article6.mempool.transactions", "Transactions that wait", mempool::size);
    gauge("article6.mempool.bytes", "Bytes of transactions that wait", mempool::bytes);
    gauge(
        "article6.mempool.oldest.seconds",
        "How long the oldest transaction has waited [Q-19]",
        () -> mempool.oldestAgeMillis() / 1_000.0);
    gauge("article6.peers", "Connected nodes", () -> peers.peers().size());
    gauge(
        "article6.sync.lag.blocks",
        "Blocks that peers claim to have and this node has not",
        () -> Math.max(0, synchronizer.bestPeerHeight() - ledger.head().height()));
    gauge(
        "article6.consensus.round",
        "Round of the agreement; above 0 when proposers fail",
        () -> of(consensus, ConsensusStatus::round));
    gauge(
        "article6.consensus.voting",
        "1 while this node votes",
        () -> of(consensus, status -> status.voting() ? 1 : 0));
  }

  /** Everything in the text format of Prometheus. */
  String scrape() {
    return registry.scrape();
  }

  private void count(Head head) {
    blocks.increment();
  }

  private void counter(String name, String description, LongSupplier value) {
    // it holds its object weakly: one that lives as long as this does
    FunctionCounter.builder(name, registry, held -> value.getAsLong())
        .description(description)
        .register(registry);
  }

  private void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  private static Number height(LedgerReader ledger) {
    return ledger.head().height();
  }

  private static double of(
      Supplier<Optional<ConsensusStatus>> consensus, ToDoubleFunction<ConsensusStatus> figure) {
    return consensus.get().map(figure::applyAsDouble).orElse(0.0);
  }

  @Override
  public void close() {
    subscription.close();
    process.close();
    registry.close();
  }
}
