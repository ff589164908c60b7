package article6.cli.trial;

import article6.cli.local.Host;
import article6.cli.local.LocalNetwork;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All connections between the nodes of a network, and how they are disturbed. */
interface Links extends AutoCloseable {
  /** From one node to another, by their places in the network. */
  record Direction(int from, int to) {
    Direction back() {
      return new Direction(to, from);
    }

    /** Every way in a network of so many nodes. */
    static List<Direction> all(int nodes) {
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
  }

  /** Where the nodes shall live, for the network that is to be made. */
  List<Host> hosts();

  /** Puts itself between the nodes, none of which runs yet. */
  void connect(LocalNetwork network) throws IOException, InterruptedException;

  /** What the one sends doesn't reach the other. */
  void cut(Direction direction) throws IOException, InterruptedException;

  /**
   * 64 KB from and to these take so much longer.
   *
   * @return the key of the words for it
   */
  String slow(Collection<Integer> these, Duration by) throws IOException, InterruptedException;

  /** As it was at first. */
  void heal() throws IOException, InterruptedException;

  /** What these send doesn't reach the others. */
  default void silence(Collection<Integer> these) throws IOException, InterruptedException {
    for (Direction way : Direction.all(hosts().size())) {
      if (these.contains(way.from()) && !these.contains(way.to())) {
        cut(way);
      }
    }
  }

  /** What the others send doesn't reach these. */
  default void deafen(Collection<Integer> these) throws IOException, InterruptedException {
    for (Direction way : Direction.all(hosts().size())) {
      if (!these.contains(way.from()) && these.contains(way.to())) {
        cut(way);
      }
    }
  }

  /** These on one side, all others on the other. */
  default void split(Collection<Integer> these) throws IOException, InterruptedException {
    silence(these);
    deafen(these);
  }

  @Override
  void close() throws IOException;
}
