package article6.bench;

import article6.bench.Failover.CatchUp;
import article6.bench.Failover.LeaderKill;
import article6.bench.Load.Sample;
import article6.cli.console.TextTable;
import article6.cli.local.Launch;
import article6.cli.local.LocalNetwork;
import article6.cli.local.TransferWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * What agreement costs, for networks of several sizes of real processes on this machine, with one
 * observer each: finality without load, at half and at full load; bytes on the wire and synced
 * writes of a block; the next block after the leader is killed, the restart of its process, and how
 * fast an empty node catches up.
 *
 * <p>Arguments: {@code FOLDER [sizes=1,4,7] [transfers=10000] [warm-up=10000]}. The folder is made,
 * and stays.
 */
public final class Measures {
  private static final List<String> MACHINE = List.of("-Xmx512m", "-XX:+UseSerialGC");
  private static final int IN_FLIGHT = 1_000;

  /** Few enough that no transfer meets another one. */
  private static final double IDLE_PER_SECOND = 5;

  private static final int IDLE_TRANSFERS = 100;
  private static final int LEADER_KILLS = 3;

  /** Fewest validators of which one may be gone. */
  private static final int VALIDATORS_FOR_A_KILL = 3;

  private final TextTable finality =
      new TextTable(
          "Validators",
          "Load",
          "Transfers/s",
          "p50 ms",
          "p99 ms",
          "p99.9 ms",
          "Transfers/block",
          "Bytes sent/block",
          "Syncs/block");
  private final TextTable failover =
      new TextTable(
          "Validators",
          "Next block after leader kill s",
          "Restart s",
          "Catch-up blocks/s",
          "Catch-up transfers/s");

  private Measures() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    if (arguments.length == 0) {
      System.err.println("Usage: Measures FOLDER [sizes] [transfers] [warm-up]");
      System.exit(64);
    }
    List<Integer> sizes =
        Arrays.stream((arguments.length > 1 ? arguments[1] : "1,4,7").split(",", -1))
            .map(Integer::valueOf)
            .toList();
    int transfers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
    int warmUp = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 10_000;
    Measures measures = new Measures();
    for (int size : sizes) {
      measures.measure(
          Path.of(arguments[0]).resolve(size + "-validators"), size, transfers, warmUp);
    }
    System.out.println("Bytes and syncs are those of all nodes together.");
    measures.finality.lines().forEach(System.out::println);
    System.out.println();
    measures.failover.lines().forEach(System.out::println);
  }

  private void measure(Path folder, int validators, int transfers, int warmUp)
      throws IOException, InterruptedException, ExecutionException {
    System.err.printf("%d validators%n", validators);
    Launch launch = new Launch(MACHINE, Map.of());
    try (LocalNetwork network = LocalNetwork.create(folder, validators, 1)) {
      network.startAll(launch);
      long units = warmUp + 2L * transfers + IDLE_TRANSFERS + LEADER_KILLS;
      TransferWork work = NetworkBench.prepare(network, units);
      try (Load load = new Load(network, work, IN_FLIGHT)) {
        load.run(warmUp, 0);
        Sample full = sample(network, load, "full", transfers, 0);
        sample(network, load, "half", transfers / 2, full.perSecond() / 2);
        sample(network, load, "idle", IDLE_TRANSFERS, IDLE_PER_SECOND);
      }
      fail(new Failover(network, work, launch), validators, units, warmUp + transfers * 3L / 2);
    }
  }

  private Sample sample(LocalNetwork network, Load load, String name, int count, double perSecond)
      throws IOException, InterruptedException, ExecutionException {
    NodeMeter before = NodeMeter.read(network.nodes());
    Sample sample = load.run(count, perSecond);
    NodeMeter used = NodeMeter.read(network.nodes()).since(before);
    finality.row(
        network.validators().size(),
        name,
        "%.0f".formatted(sample.perSecond()),
        "%.0f".formatted(sample.percentile(0.5)),
        "%.0f".formatted(sample.percentile(0.99)),
        "%.0f".formatted(sample.percentile(0.999)),
        "%.0f".formatted((double) count / sample.blocks()),
        "%,.0f".formatted(used.bytesSent() / sample.blocks()),
        "%.1f".formatted(used.syncs() / sample.blocks()));
    System.err.println(finality.lines().getLast());
    return sample;
  }

  private void fail(Failover measured, int validators, long lastSerial, long transactions)
      throws IOException, InterruptedException {
    String block = "–";
    String restart = "–";
    if (validators >= VALIDATORS_FOR_A_KILL) {
      double[] blocks = new double[LEADER_KILLS];
      double[] restarts = new double[LEADER_KILLS];
      for (int i = 0; i < LEADER_KILLS; i++) {
        LeaderKill kill = measured.killLeader(lastSerial - i);
        blocks[i] = kill.blockSeconds();
        restarts[i] = kill.restartSeconds();
      }
      block = range(blocks);
      restart = range(restarts);
    }
    CatchUp catchUp = measured.catchUp(transactions);
    failover.row(
        validators,
        block,
        restart,
        "%.0f".formatted(catchUp.blocks() / catchUp.seconds()),
        "%.0f".formatted(catchUp.transactions() / catchUp.seconds()));
    System.err.println(failover.lines().getLast());
  }

  private static String range(double... values) {
    return "%.1f to %.1f"
        .formatted(
            Arrays.stream(values).min().orElseThrow(), Arrays.stream(values).max().orElseThrow());
  }
}
