package article6.cli.trial;

import article6.cli.local.LocalNetwork;
import article6.cli.local.LocalNode;
import article6.cli.network.Endpoint;
import article6.cli.network.TrainingNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All connections between the nodes of a network, each through a relay of this process. */
final class Links implements AutoCloseable {
  private final Map<Direction, Lane> lanes = new HashMap<>();
  private final Map<Direction, Relay> relays = new HashMap<>();

  /** From one node to another, by their places in the network. */
  record Direction(int from, int to) {
    Direction back() {
      return new Direction(to, from);
    }
  }

  private Links() {}

  /** Puts itself between nodes that don't run yet, by changing where they dial. */
  static Links between(LocalNetwork network) throws IOException {
    Links links = new Links();
    List<Endpoint> listening =
        network.nodes().stream().map(LocalNode::file).map(file -> file.listen()).toList();
    try {
      List<Direction> all = directions(listening.size());
      all.forEach(each -> links.lanes.put(each, new Lane()));
      for (Direction each : all) {
        links.relays.put(
            each, Relay.start(listening.get(each.to()), links.lane(each), links.lane(each.back())));
      }
      TrainingNetwork.redirectPeers(
          network.folder(),
          (own, peer) ->
              links.endpoint(new Direction(listening.indexOf(own), listening.indexOf(peer))));
      return links;
    } catch (IOException | RuntimeException e) {
      links.close();
      throw e;
    }
  }

  private static List<Direction> directions(int nodes) {
    List<Direction> all = new ArrayList<>();
    for (int from = 0; from < nodes; from++) {
      for (int to = 0; to < nodes; to++) {
        if (from != to) {
          all.add(new Direction(from, to));
        }
      }
    }
    return all;
  }

  private Lane lane(Direction direction) {
    Lane lane = lanes.get(direction);
    if (lane == null) {
      throw new IllegalArgumentException("no such way: " + direction);
    }
    return lane;
  }

  private Endpoint endpoint(Direction direction) {
    Relay relay = relays.get(direction);
    if (relay == null) {
      throw new IllegalArgumentException("no such way: " + direction);
    }
    return relay.endpoint();
  }

  /** What these send doesn't reach the others. */
  void silence(Collection<Integer> these) {
    lanes.forEach(
        (way, lane) -> {
          if (these.contains(way.from()) && !these.contains(way.to())) {
            lane.cut();
          }
        });
  }

  /** What the others send doesn't reach these. */
  void deafen(Collection<Integer> these) {
    lanes.forEach(
        (way, lane) -> {
          if (!these.contains(way.from()) && these.contains(way.to())) {
            lane.cut();
          }
        });
  }

  /** These on one side, all others on the other. */
  void split(Collection<Integer> these) {
    silence(these);
    deafen(these);
  }

  /** All that these send and hear takes so much longer. */
  void slow(Collection<Integer> these, Duration by) {
    lanes.forEach(
        (way, lane) -> {
          if (these.contains(way.from()) || these.contains(way.to())) {
            lane.slow(by);
          }
        });
  }

  void heal() {
    lanes.values().forEach(Lane::heal);
  }

  @Override
  public void close() throws IOException {
    heal();
    for (Relay relay : relays.values()) {
      relay.close();
    }
  }
}
