package article6.cli.trial;

import article6.cli.local.Host;
import article6.cli.local.LocalNetwork;
import article6.cli.local.SystemCommand;
import java.io.IOException;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Every node has a network namespace and a cable into a bridge beside this process, which has a
 * namespace of its own too: packets are lost as on a broken line, and none can leave this machine.
 *
 * <p>A way is cut at its beginning: the sender is told a hardware address of the receiver that
 * nobody has. Neither of the two learns of it, and the way back stays open.
 */
final class NamespacedLinks implements Links {
  /** For tests between devices [RFC 2544]; each trial is alone in its network. */
  private static final String NETWORK = "198.18.0.";

  private static final int OWN_NUMBER = 254;
  private static final String NOBODY = "02:00:00:00:00:ff";

  /** What takes the time that a slow line is given, as with the relays. */
  private static final long PIECE_BITS = 64L * 1024 * 8;

  private static final long BURST_BYTES = 16L * 1024;

  /** What waits longer for its turn on a slow line is lost. */
  private static final long QUEUE_MILLIS = 1_000;

  private final List<Namespace> namespaces = new ArrayList<>();
  private final Set<Direction> cuts = new HashSet<>();
  private final Set<Integer> slowed = new HashSet<>();

  private NamespacedLinks() {}

  /**
   * Lays the cables for so many nodes.
   *
   * @throws IOException when this process is not alone in its namespace, or a command says no
   */
  static NamespacedLinks lay(int nodes) throws IOException, InterruptedException {
    ip("link set lo up"); // Java sees no interface at all while none is up
    if (NetworkInterface.networkInterfaces().anyMatch(each -> !each.getName().equals("lo"))) {
      throw new IOException("this process has to be in a network namespace of its own");
    }
    NamespacedLinks links = new NamespacedLinks();
    try {
      ip("link add bridge type bridge");
      ip("address add " + NETWORK + OWN_NUMBER + "/24 dev bridge");
      ip("link set bridge up");
      for (int node = 0; node < nodes; node++) {
        links.lay(node, Namespace.make());
      }
      return links;
    } catch (IOException | InterruptedException | RuntimeException e) {
      links.close();
      throw e;
    }
  }

  private void lay(int node, Namespace namespace) throws IOException, InterruptedException {
    namespaces.add(namespace);
    String cable = cable(node);
    ip("link add " + cable + " type veth peer name eth0 netns " + namespace.pid());
    ip("link set " + cable + " master bridge up");
    namespace.run("ip link set lo up");
    namespace.run("ip address add " + address(node) + "/24 dev eth0");
    namespace.run("ip link set eth0 up");
  }

  private static void ip(String command) throws IOException, InterruptedException {
    run("ip " + command);
  }

  private static void run(String command) throws IOException, InterruptedException {
    SystemCommand.run(List.of(command.split(" ")));
  }

  private static String cable(int node) {
    return "node" + node;
  }

  private static String address(int node) {
    return NETWORK + (node + 1);
  }

  @Override
  public List<Host> hosts() {
    return IntStream.range(0, namespaces.size())
        .mapToObj(node -> new Host(address(node), namespaces.get(node).entry()))
        .toList();
  }

  @Override
  public void connect(LocalNetwork network) {
    // they are connected by where they live
  }

  @Override
  public void cut(Direction way) throws IOException, InterruptedException {
    String neighbour = address(way.to()) + " lladdr " + NOBODY + " dev eth0 nud permanent";
    namespaces.get(way.from()).run("ip neighbour replace " + neighbour);
    cuts.add(way);
  }

  @Override
  public String slow(Collection<Integer> these, Duration by)
      throws IOException, InterruptedException {
    long bitsPerSecond = PIECE_BITS * 1_000 / by.toMillis();
    for (int node : these) {
      String shaper =
          " root tbf rate %dbit burst %d latency %dms"
              .formatted(bitsPerSecond, BURST_BYTES, QUEUE_MILLIS);
      slowed.add(node);
      namespaces.get(node).run("tc qdisc replace dev eth0" + shaper);
      run("tc qdisc replace dev " + cable(node) + shaper);
    }
    return "trial.note.slow-line";
  }

  @Override
  public void heal() throws IOException, InterruptedException {
    for (Direction way : cuts) {
      namespaces.get(way.from()).run("ip neighbour del " + address(way.to()) + " dev eth0");
    }
    cuts.clear();
    for (int node : slowed) {
      namespaces.get(node).run("tc qdisc del dev eth0 root");
      run("tc qdisc del dev " + cable(node) + " root");
    }
    slowed.clear();
  }

  @Override
  public void close() {
    namespaces.forEach(Namespace::close);
  }
}
