package article6.cli.trial;

import article6.cli.console.Words;
import article6.cli.ledger.NodeClient;
import article6.cli.local.Launch;
import article6.cli.local.LocalNetwork;
import article6.cli.local.LocalNode;
import article6.cli.local.NodeProcess;
import article6.cli.trial.Finding.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Waits until all nodes are well again: ready, and voting where they are validators. */
final class Recovery {
  /** Starting on a busy machine, dialling at the cap of the back-off, and catching up. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration INTERVAL = Duration.ofMillis(200);

  private final LocalNetwork network;
  private final History history;
  private final Words words;

  Recovery(LocalNetwork network, History history, Words words) {
    this.network = network;
    this.history = history;
    this.words = words;
  }

  /**
   * @param after the fault that is over
   */
  void await(FaultKind after) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (LocalNode node : network.nodes()) {
      try (NodeClient client = node.client()) {
        Optional<String> trouble = trouble(node, client);
        while (trouble.isPresent() && System.nanoTime() < deadline) {
          if (!node.isRunning()) {
            reportStop(node);
            node.start(Launch.SMALL);
          }
          Thread.sleep(INTERVAL);
          trouble = trouble(node, client);
        }
        if (trouble.isPresent()) {
          history.found(Finding.of(Kind.NOT_BACK, node.name(), after.label(), trouble.get()));
        }
      }
    }
  }

  /** A node has no reason to stop by itself once its fault is over. */
  private void reportStop(LocalNode node) throws IOException {
    NodeProcess process = node.process().orElseThrow();
    List<String> lines = process.lastLines();
    history.found(
        Finding.of(
            Kind.STOPPED,
            node.name(),
            process.exitCode().orElse(-1),
            lines.isEmpty() ? "" : lines.getLast()));
  }

  private Optional<String> trouble(LocalNode node, NodeClient client) throws InterruptedException {
    boolean ready =
        LocalNode.ask(client, "/health/ready")
            .filter(it -> it.path("ready").asBoolean(false))
            .isPresent();
    if (!ready) {
      return Optional.of(words.say("trial.not-ready"));
    }
    if (!node.isValidator()) {
      return Optional.empty();
    }
    Optional<JsonNode> consensus = LocalNode.ask(client, "/v1/consensus");
    boolean voting = consensus.filter(it -> it.path("voting").asBoolean(false)).isPresent();
    return voting
        ? Optional.empty()
        : Optional.of(
            consensus
                .map(it -> it.path("reason").asString(""))
                .orElseGet(() -> words.say("trial.no-consensus")));
  }
}
