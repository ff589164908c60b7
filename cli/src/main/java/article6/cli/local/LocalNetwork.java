package article6.cli.local;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.keys.Passwords;
import article6.cli.network.MemberFolder;
import article6.cli.network.NetworkFolder;
import article6.cli.network.TrainingNetwork;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A network whose nodes are processes of their own on this machine. They end with this process,
 * however it ends.
 */
public final class LocalNetwork implements AutoCloseable {
  /** Parties by what they are called here; as many as there can be validators. */
  private static final List<String> PARTIES =
      List.of(
          "CHE", "THA", "JPN", "GHA", "SGP", "KEN", "SWE", "NOR", "PER", "CHL", "VUT", "DOM",
          "SEN");

  private static final List<String> OBSERVERS = List.of("OBA", "OBB", "OBC");

  public static final int VALIDATORS_MAX = PARTIES.size();
  public static final int OBSERVERS_MAX = OBSERVERS.size();

  private static final int FIRST_API_PORT = 18_606;
  private static final int FIRST_PEER_PORT = 28_606;

  /** A dozen virtual machines that start at once on two busy cores. */
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

  private final NetworkFolder folder;
  private final List<LocalNode> nodes = new ArrayList<>();
  private final Thread stopper = new Thread(this::killAll, "end all nodes");

  private LocalNetwork(NetworkFolder folder, List<Host> hosts) throws IOException {
    this.folder = folder;
    int parties = folder.genesis().parties().size();
    for (MemberFolder member : folder.nodes()) {
      boolean validator = nodes.size() < parties;
      Host host = hosts.get(nodes.size());
      nodes.add(new LocalNode(member, validator, host, folder.root().resolve("logs")));
    }
  }

  /**
   * Makes a training network in a new folder; nothing runs yet.
   *
   * @param validators 1 to {@link #VALIDATORS_MAX}
   * @param observers 0 to {@link #OBSERVERS_MAX}
   */
  public static LocalNetwork create(Path root, int validators, int observers) throws IOException {
    return create(root, validators, observers, Host.loopback(validators + observers));
  }

  /**
   * The same with nodes that live elsewhere on this machine.
   *
   * @param hosts of the validators, then of the observers
   */
  public static LocalNetwork create(Path root, int validators, int observers, List<Host> hosts)
      throws IOException {
    int nodes = validators + observers;
    TrainingNetwork.create(
        root,
        PARTIES.subList(0, validators),
        OBSERVERS.subList(0, observers),
        FreePorts.run(FIRST_PEER_PORT, nodes),
        FreePorts.run(FIRST_API_PORT, nodes));
    NetworkFolder folder = NetworkFolder.open(root, new Passwords());
    TrainingNetwork.moveHosts(folder, hosts.stream().map(Host::address).toList());
    LocalNetwork network = new LocalNetwork(folder, hosts);
    Runtime.getRuntime().addShutdownHook(network.stopper);
    return network;
  }

  /** Starts all nodes and waits until all are ready. */
  public void startAll(Launch launch) throws IOException, InterruptedException {
    for (LocalNode node : nodes) {
      node.start(launch);
    }
    long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    for (LocalNode node : nodes) {
      if (!node.isReadyWithin(Duration.ofNanos(deadline - System.nanoTime()))) {
        throw new CliException(
            ExitCode.TEMPORARY,
            "demo.node-not-ready",
            node.name(),
            node.process().map(NodeProcess::log).orElse(folder.root()));
      }
    }
  }

  public NetworkFolder folder() {
    return folder;
  }

  /** Validators first. */
  public List<LocalNode> nodes() {
    return List.copyOf(nodes);
  }

  public List<LocalNode> validators() {
    return nodes.stream().filter(LocalNode::isValidator).toList();
  }

  /** The processes that run now. */
  public List<Process> processes() {
    return nodes.stream()
        .flatMap(node -> node.process().stream())
        .filter(NodeProcess::isAlive)
        .map(NodeProcess::process)
        .toList();
  }

  /** Ends all at once, also those that are paused: the ledger bears that. */
  private void killAll() {
    nodes.stream()
        .flatMap(node -> node.process().stream())
        .forEach(node -> node.process().destroyForcibly());
  }

  @Override
  public void close() {
    killAll();
    Runtime.getRuntime().removeShutdownHook(stopper);
  }
}
