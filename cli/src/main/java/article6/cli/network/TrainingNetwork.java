package article6.cli.network;

import article6.cli.files.SafeFiles;
import article6.cli.keys.Passwords;
import article6.cli.network.NetworkPlan.Ports;
import article6.contracts.domain.PartyCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Networks on one machine, for demonstrations and training. */
public final class TrainingNetwork {
  private static final int AUTHORISERS = 2;
  private static final String LOOPBACK = "127.0.0.1";

  private TrainingNetwork() {}

  /**
   * Writes a network whose passwords are written down.
   *
   * @param peerPort port for other nodes of the first node; the next has the next
   * @param apiPort port of the API of the first node
   */
  public static void create(
      Path root, List<String> parties, List<String> observers, int peerPort, int apiPort)
      throws IOException {
    List<PartyCode> codes = parties.stream().map(PartyCode::new).toList();
    NetworkPlan plan =
        new NetworkPlan(
            String.join(", ", codes.stream().map(PartyNames::of).toList()),
            codes,
            observers.stream().map(PartyCode::new).toList(),
            AUTHORISERS,
            AUTHORISERS,
            true,
            System.currentTimeMillis(),
            Ports.onLoopback(peerPort, apiPort),
            Map.of());
    NetworkWriter.write(plan, root, new Passwords(), false);
  }

  /** All ports its nodes listen on: those for nodes first, then the APIs. */
  public static List<Integer> ports(NetworkFolder folder) throws IOException {
    List<Integer> peers = new ArrayList<>();
    List<Integer> apis = new ArrayList<>();
    for (MemberFolder member : folder.nodes()) {
      NodeFile file = NodeFile.read(member.nodeConfig());
      peers.add(file.listen().port());
      apis.add(file.api().port());
    }
    return Stream.concat(peers.stream(), apis.stream()).toList();
  }

  /**
   * Sends each node to the others by other ways.
   *
   * @param way where the first node, by where it listens, reaches the second
   */
  public static void redirectPeers(NetworkFolder folder, BinaryOperator<Endpoint> way)
      throws IOException {
    for (MemberFolder member : folder.nodes()) {
      NodeFile file = NodeFile.read(member.nodeConfig());
      NodeFile changed =
          file.relativeTo(member.path())
              .withEndpoints(
                  file.listen(),
                  file.peers().stream().map(peer -> way.apply(file.listen(), peer)).toList(),
                  file.api());
      SafeFiles.write(member.nodeConfig(), changed.text(), true);
    }
  }

  /** Gives all its nodes other ports, and tells each where the others are now. */
  public static void movePorts(NetworkFolder folder, int peerPort, int apiPort) throws IOException {
    move(
        folder,
        (file, place) -> new Endpoint(LOOPBACK, peerPort + place),
        (file, place) -> new Endpoint(LOOPBACK, apiPort + place));
  }

  /**
   * Gives its nodes other addresses with the ports they have, and tells each where the others are
   * now.
   *
   * @param addresses in the order of the nodes
   */
  public static void moveHosts(NetworkFolder folder, List<String> addresses) throws IOException {
    move(
        folder,
        (file, place) -> new Endpoint(addresses.get(place), file.listen().port()),
        (file, place) -> new Endpoint(addresses.get(place), file.api().port()));
  }

  /** Where the node at that place in the network shall listen. */
  private interface NewPlace {
    Endpoint of(NodeFile file, int place);
  }

  private static void move(NetworkFolder folder, NewPlace listen, NewPlace api) throws IOException {
    Map<Endpoint, Endpoint> moved = new HashMap<>();
    List<MemberFolder> members = folder.nodes();
    for (int i = 0; i < members.size(); i++) {
      NodeFile file = NodeFile.read(members.get(i).nodeConfig());
      moved.put(file.listen(), listen.of(file, i));
    }
    for (int i = 0; i < members.size(); i++) {
      NodeFile file = NodeFile.read(members.get(i).nodeConfig());
      NodeFile changed =
          file.relativeTo(members.get(i).path())
              .withEndpoints(
                  moved.getOrDefault(file.listen(), file.listen()),
                  file.peers().stream().map(peer -> moved.getOrDefault(peer, peer)).toList(),
                  api.of(file, i));
      SafeFiles.write(members.get(i).nodeConfig(), changed.text(), true);
    }
  }
}
