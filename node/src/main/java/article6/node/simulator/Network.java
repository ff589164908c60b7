package article6.node.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Links between machines: they lose, delay, repeat, reorder, replay, clog and part. */
final class Network {
  private record Capture(int to, int from, Packet packet) {}

  /** Old packets that somebody has recorded and sends again. */
  private static final int CAPTURES_MAX = 64;

  private static final int PARTING_MILLIS_MAX = 5_000;
  private static final int FLAP_MILLIS_MAX = 300;

  /** A clogged link holds packets back for so long. */
  private static final int CLOG_MILLIS_MAX = 4_000;

  private final Clock clock;
  private final SplittableRandom random;
  private final List<SimulatedNode> machines;
  private final boolean[][] cut;
  private final boolean[][] clogged;
  private final List<Capture> captures = new ArrayList<>();
  private Weather weather = Weather.CALM;
  private long packets;

  /** Whether the weather of before still cuts links. */
  private int storm;

  Network(Clock clock, SplittableRandom random, List<SimulatedNode> machines, int size) {
    this.clock = clock;
    this.random = random;
    this.machines = machines;
    this.cut = new boolean[size][size];
    this.clogged = new boolean[size][size];
  }

  long packets() {
    return packets;
  }

  void weather(Weather next) {
    weather = next;
    storm++;
    for (int from = 0; from < cut.length; from++) {
      for (int to = 0; to < cut.length; to++) {
        cut[from][to] = false;
        clogged[from][to] = false;
      }
    }
    if (next.parts()) {
      part(storm);
    }
    connectAll();
  }

  void send(SimulatedNode from, SimulatedNode to, Packet packet) {
    packets++;
    int copies = chance(weather.duplicatePercent()) ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      deliver(from.index(), to.index(), packet);
    }
    if (weather.replayPercent() > 0) {
      replay(new Capture(to.index(), from.index(), packet));
    }
  }

  private void deliver(int from, int to, Packet packet) {
    if (chance(weather.lossPercent()) || cut[from][to]) {
      return;
    }
    long clogMillis = clogged[from][to] ? random.nextInt(CLOG_MILLIS_MAX) : 0;
    clock.after(
        1 + clogMillis + random.nextInt(weather.delayMillisMax()),
        () -> {
          SimulatedNode receiver = machines.get(to);
          if (receiver.isUp() && !cut[from][to]) {
            receiver.receive(machines.get(from), packet);
          }
        });
  }

  private void replay(Capture capture) {
    if (captures.size() < CAPTURES_MAX) {
      captures.add(capture);
      return;
    }
    int place = random.nextInt(CAPTURES_MAX);
    if (chance(weather.replayPercent())) {
      Capture old = captures.get(place);
      deliver(old.from(), old.to(), old.packet());
    }
    if (random.nextInt(CAPTURES_MAX) == 0) {
      captures.set(place, capture); // seldom, so that some captures are very old
    }
  }

  /** A machine has come up: both ends of its links notice, a moment apart. */
  void connect(SimulatedNode node) {
    for (SimulatedNode other : machines) {
      if (other != node) {
        clock.after(random.nextInt(20), () -> notice(node, other));
        clock.after(random.nextInt(20), () -> notice(other, node));
      }
    }
  }

  private void connectAll() {
    for (SimulatedNode node : machines) {
      for (SimulatedNode other : machines) {
        if (other != node) {
          clock.after(random.nextInt(20), () -> notice(node, other));
        }
      }
    }
  }

  private void notice(SimulatedNode node, SimulatedNode other) {
    if (node.isUp() && other.isUp() && !cut[node.index()][other.index()]) {
      node.connected(other);
    }
  }

  /** Cuts links anew, until the weather changes. */
  private void part(int since) {
    if (since != storm) {
      return;
    }
    int kind = random.nextInt(7);
    int some = random.nextInt(1 << cut.length);
    int one = random.nextInt(cut.length);
    for (int from = 0; from < cut.length; from++) {
      for (int to = 0; to < cut.length; to++) {
        boolean apart = (some >> from & 1) != (some >> to & 1);
        cut[from][to] =
            switch (kind) {
              case 1, 5 -> apart;
              case 2 -> from == one || to == one;
              case 3 -> from == one;
              case 4 -> to == one;
              default -> false;
            };
        clogged[from][to] = kind == 6 && apart;
      }
    }
    connectAll();
    int longest = kind == 5 ? FLAP_MILLIS_MAX : PARTING_MILLIS_MAX;
    clock.after(1 + random.nextInt(longest), () -> part(since));
  }

  private boolean chance(int percent) {
    return percent > 0 && random.nextInt(100) < percent;
  }
}
