package article6.cli.demo;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.keys.Passwords;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.ProblemException;
import article6.cli.local.FreePorts;
import article6.cli.local.Launch;
import article6.cli.local.NodeProcess;
import article6.cli.network.MemberFolder;
import article6.cli.network.NetworkFolder;
import article6.cli.network.TrainingNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The five nodes of the demonstration: started together, stopped together. */
final class DemoNetwork implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
  private static final Duration AGREEMENT_TIMEOUT = Duration.ofSeconds(20);
  private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

  /** Ports for other nodes are so far above those of the APIs, as in other networks. */
  private static final int PEER_PORT_OFFSET = 22_000;

  private final NetworkFolder folder;
  private final Terminal terminal;
  private final List<NodeProcess> nodes = new ArrayList<>();
  private final Thread stopper = new Thread(this::stopAll, "demo-stop");

  private DemoNetwork(NetworkFolder folder, Terminal terminal) {
    this.folder = folder;
    this.terminal = terminal;
  }

  /** Starts the network in this folder; makes it first when there is none. */
  static DemoNetwork start(Path root, int apiPort, Terminal terminal)
      throws IOException, InterruptedException {
    if (NetworkFolder.isNetwork(root)) {
      terminal.progress(terminal.word("demo.continues", root));
    } else {
      terminal.progress(terminal.word("demo.creates", root));
      TrainingNetwork.create(
          root,
          List.of("CHE", "THA", "JPN", "GHA"),
          List.of("OBS"),
          FreePorts.run(apiPort + PEER_PORT_OFFSET, 5),
          FreePorts.run(apiPort, 5));
    }
    NetworkFolder folder = NetworkFolder.open(root, new Passwords());
    movePortsWhereTaken(folder, apiPort, terminal);
    DemoNetwork network = new DemoNetwork(folder, terminal);
    Runtime.getRuntime().addShutdownHook(network.stopper);
    network.startAll();
    return network;
  }

  /** Another program may have taken a port since the last time. */
  private static void movePortsWhereTaken(NetworkFolder folder, int apiPort, Terminal terminal)
      throws IOException {
    List<Integer> ports = TrainingNetwork.ports(folder);
    if (!FreePorts.areFree(ports)) {
      int count = ports.size() / 2;
      int peer = FreePorts.run(apiPort + PEER_PORT_OFFSET, count);
      int api = FreePorts.run(apiPort, count);
      terminal.progress(terminal.word("demo.ports-moved", Integer.toString(api)));
      TrainingNetwork.movePorts(folder, peer, api);
    }
  }

  private void startAll() throws IOException, InterruptedException {
    long started = System.nanoTime();
    String network = folder.genesis().networkId().toString();
    for (MemberFolder member : folder.nodes()) {
      nodes.add(NodeProcess.start(member, folder.root().resolve("logs"), Launch.SMALL));
    }
    for (NodeProcess node : nodes) {
      awaitReady(node, network, started + START_TIMEOUT.toNanos());
      terminal.progress("  ✓ %-14s %s/".formatted(node.file().name(), node.address()));
    }
    long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
    terminal.progress("  " + terminal.word("demo.ready", nodes.size(), seconds));
  }

  private void awaitReady(NodeProcess node, String network, long deadline)
      throws IOException, InterruptedException {
    try (NodeClient client = NodeClient.of(node.address(), terminal.words().language())) {
      while (System.nanoTime() < deadline) {
        if (!node.isAlive()) {
          node.lastLines().forEach(terminal::error);
          throw new CliException(
              ExitCode.UNAVAILABLE, "demo.node-stopped", node.file().name(), node.log());
        }
        if (isReady(client, network)) {
          return;
        }
        Thread.sleep(POLL_INTERVAL);
      }
    }
    throw new CliException(
        ExitCode.TEMPORARY, "demo.node-not-ready", node.file().name(), node.log());
  }

  /** Another program's node may answer there: it has to be one of this network. */
  private static boolean isReady(NodeClient client, String network)
      throws IOException, InterruptedException {
    try {
      return client.get("/health/ready").path("ready").asBoolean(false)
          && client.get("/v1/status").path("network").asString("").equals(network);
    } catch (ProblemException e) {
      return false;
    } catch (CliException e) {
      if (e.exitCode() == ExitCode.UNAVAILABLE) {
        return false; // it doesn't listen yet
      }
      throw e;
    }
  }

  NetworkFolder folder() {
    return folder;
  }

  /** The address of the first node. */
  String address() {
    return nodes.getFirst().address();
  }

  List<NodeProcess> nodes() {
    return List.copyOf(nodes);
  }

  /**
   * Waits until all nodes have the same newest block.
   *
   * @return its status as the nodes tell it; empty when they differ for too long
   */
  java.util.Optional<JsonNode> agreement() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + AGREEMENT_TIMEOUT.toNanos();
    while (System.nanoTime() < deadline) {
      List<JsonNode> heads = new ArrayList<>();
      for (NodeProcess node : nodes) {
        try (NodeClient client = NodeClient.of(node.address(), terminal.words().language())) {
          heads.add(client.get("/v1/status"));
        }
      }
      boolean same =
          heads.stream().map(head -> head.path("block").asString("")).distinct().count() == 1
              && heads.stream().map(head -> head.path("stateRoot").asString("")).distinct().count()
                  == 1;
      if (same) {
        return java.util.Optional.of(heads.getFirst());
      }
      Thread.sleep(POLL_INTERVAL);
    }
    return java.util.Optional.empty();
  }

  /** Whether any node has stopped by itself. */
  boolean isBroken() {
    return nodes.stream().anyMatch(node -> !node.isAlive());
  }

  private void stopAll() {
    nodes.forEach(NodeProcess::stop);
    for (NodeProcess node : nodes) {
      try {
        node.awaitStop();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @Override
  public void close() {
    stopAll();
    Runtime.getRuntime().removeShutdownHook(stopper);
  }
}
