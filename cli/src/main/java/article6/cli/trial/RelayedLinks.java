package article6.cli.trial;

import article6.cli.local.Host;
import article6.cli.local.LocalNetwork;
import article6.cli.local.LocalNode;
import article6.cli.network.Endpoint;
import article6.cli.network.TrainingNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every connection goes through a relay of this process: works everywhere, and takes no right. */
final class RelayedLinks implements Links {
  private final int nodes;
  private final Map<Direction, Lane> lanes = new HashMap<>();
  private final Map<Direction, Relay> relays = new HashMap<>();

  RelayedLinks(int nodes) {
    this.nodes = nodes;
    Direction.all(nodes).forEach(each -> lanes.put(each, new Lane()));
  }

  @Override
  public List<Host> hosts() {
    return Host.loopback(nodes);
  }

  @Override
  public void connect(LocalNetwork network) throws IOException {
    List<Endpoint> listening =
        network.nodes().stream().map(LocalNode::file).map(file -> file.listen()).toList();
    for (Direction each : Direction.all(nodes)) {
      relays.put(each, Relay.start(listening.get(each.to()), lane(each), lane(each.back())));
    }
    TrainingNetwork.redirectPeers(
        network.folder(),
        (own, peer) -> endpoint(new Direction(listening.indexOf(own), listening.indexOf(peer))));
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

  @Override
  public void cut(Direction direction) {
    lane(direction).cut();
  }

  @Override
  public String slow(Collection<Integer> these, Duration by) {
    lanes.forEach(
        (way, lane) -> {
          if (these.contains(way.from()) || these.contains(way.to())) {
            lane.slow(by);
          }
        });
    return "trial.note.slow";
  }

  @Override
  public void heal() {
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
