package article6.bench;

import article6.cli.A6;
import article6.cli.console.Language;
import article6.cli.keys.Passwords;
import article6.cli.ledger.NodeClient;
import article6.cli.network.MemberFolder;
import article6.cli.network.NetworkFolder;
import article6.cli.network.NodeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A network whose nodes are processes of their own, as a user would start them. */
final class BenchNetwork implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
  private static final long STOP_SECONDS = 20;
  private static final long POLL_MILLIS = 100;

  private final NetworkFolder folder;
  private final List<Process> nodes = new ArrayList<>();
  private final List<URI> addresses = new ArrayList<>();

  private BenchNetwork(NetworkFolder folder) {
    this.folder = folder;
  }

  /**
   * Makes a network of these Parties in the folder and starts a node for each.
   *
   * @param options of the virtual machine of every node
   */
  static BenchNetwork start(Path root, List<String> parties, List<String> options)
      throws IOException, InterruptedException {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code =
        A6.run(
            err,
            err,
            "network",
            "create",
            root.toString(),
            "--parties",
            String.join(",", parties),
            "--training");
    if (code != 0) {
      throw new IllegalStateException("the network could not be made: exit code " + code);
    }
    BenchNetwork network = new BenchNetwork(NetworkFolder.open(root, new Passwords()));
    try {
      for (MemberFolder member : network.folder.nodes()) {
        network.launch(member, options);
      }
      network.awaitReady();
      return network;
    } catch (IOException | InterruptedException | RuntimeException e) {
      network.close();
      throw e;
    }
  }

  private void launch(MemberFolder member, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(A6.class.getName(), "node", "start", "--config"));
    command.add(member.nodeConfig().toString());
    nodes.add(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(member.path().resolve("bench.log").toFile())
            .start());
    addresses.add(URI.create("http://" + NodeFile.read(member.nodeConfig()).api()));
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    for (URI address : addresses) {
      try (NodeClient client = new NodeClient(address, Language.EN)) {
        while (!isReady(client)) {
          if (System.nanoTime() > deadline || nodes.stream().anyMatch(node -> !node.isAlive())) {
            throw new IllegalStateException(
                "node %s did not start; see bench.log in its folder below %s"
                    .formatted(address, folder.root()));
          }
          Thread.sleep(POLL_MILLIS);
        }
      }
    }
  }

  private static boolean isReady(NodeClient client) throws IOException, InterruptedException {
    try {
      client.get("/health/ready");
      return true;
    } catch (article6.cli.console.CliException | article6.cli.ledger.ProblemException e) {
      return false; // not listening yet, or not connected yet
    }
  }

  NetworkFolder folder() {
    return folder;
  }

  List<Process> processes() {
    return List.copyOf(nodes);
  }

  List<URI> addresses() {
    return List.copyOf(addresses);
  }

  @Override
  public void close() {
    nodes.forEach(Process::destroy);
    for (Process node : nodes) {
      try {
        if (!node.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
          node.destroyForcibly();
        }
      } catch (InterruptedException e) {
        node.destroyForcibly();
        Thread.currentThread().interrupt();
      }
    }
  }
}
