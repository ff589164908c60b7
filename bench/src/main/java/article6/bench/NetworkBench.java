package article6.bench;

import article6.bench.Load.Sample;
import article6.cli.console.Language;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.RestLedger;
import article6.cli.local.Launch;
import article6.cli.local.LocalNetwork;
import article6.cli.local.TransferWork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Final transfers per second of a network of four node processes on this machine: transfers signed
 * beforehand, handed in over REST to all nodes in turn, each of one unit between two accounts of a
 * Party. Prints transfers per second, time to finality, CPU and bytes written per transfer, all
 * nodes together.
 *
 * <p>Arguments: {@code FOLDER [transfers=20000] [warm-up=10000] [in flight=2000] [heap of a
 * node=1g]}. The folder is made, and stays.
 */
public final class NetworkBench {
  private static final int VALIDATORS = 4;

  private NetworkBench() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    if (arguments.length == 0) {
      System.err.println(
          "Usage: NetworkBench FOLDER [transfers] [warm-up] [in flight] [heap of a node]");
      System.exit(64);
    }
    int transfers = number(arguments, 1, 20_000);
    int warmUp = number(arguments, 2, 10_000);
    int inFlight = number(arguments, 3, 2_000);
    String heap = arguments.length > 4 ? arguments[4] : "1g";
    try (LocalNetwork network = LocalNetwork.create(Path.of(arguments[0]), VALIDATORS, 0)) {
      network.startAll(new Launch(List.of("-Xmx" + heap), Map.of()));
      TransferWork work = prepare(network, warmUp + transfers);
      try (Load load = new Load(network, work, inFlight)) {
        measure("warm-up", network, load, warmUp);
        measure("measured", network, load, transfers);
      }
    }
  }

  static TransferWork prepare(LocalNetwork network, long units)
      throws IOException, InterruptedException {
    try (NodeClient client = network.nodes().getFirst().client()) {
      return TransferWork.prepare(network.folder(), new RestLedger(client, Language.EN), units);
    }
  }

  private static int number(String[] arguments, int at, int otherwise) {
    return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
  }

  private static void measure(String name, LocalNetwork network, Load load, int transfers)
      throws InterruptedException, ExecutionException {
    ProcessMeter before = ProcessMeter.read(network.processes());
    Sample sample = load.run(transfers, 0);
    ProcessMeter used = ProcessMeter.read(network.processes()).since(before);
    System.out.printf(
        "%-9s %,d transfers in %.1f s: %,.0f/s final; finality p50 %.0f ms, p99 %.0f ms; %,d"
            + " blocks; %.0f µs CPU and %,.0f bytes written per transfer, all nodes together%n",
        name,
        transfers,
        sample.seconds(),
        sample.perSecond(),
        sample.percentile(0.5),
        sample.percentile(0.99),
        sample.blocks(),
        used.cpuSeconds() / transfers * 1e6,
        (double) used.bytesWritten() / transfers);
  }
}
