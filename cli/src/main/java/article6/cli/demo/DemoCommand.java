package article6.cli.demo;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.RestLedger;
import article6.cli.local.NodeProcess;
import article6.cli.scenario.Journal;
import article6.cli.scenario.PlayPrinter;
import article6.cli.scenario.PlayReport;
import article6.cli.scenario.Player;
import article6.cli.scenario.ShippedScenario;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code a6 demo}: a whole network on this machine plays real history. */
@Command(
    name = "demo",
    description = {
      "Start a network of four validators and an observer on this machine, each a process with its"
          + " own keys, folder and ports, and play the scenarios that come with the program.",
      "The data stays in the folder, and a second start continues from it."
    },
    footer = {
      "",
      "Exit code 0: everything came out as expected; 1: something differed.",
      "",
      "Examples:",
      "  a6 demo                  keeps running until Ctrl-C; the explorer is on the address shown",
      "  a6 demo --exit           stops by itself",
      "  a6 demo --data /var/tmp/a6-demo --lang ja"
    })
public final class DemoCommand extends A6Command {
  private static final int FIRST_API_PORT = 8606;

  /** Room above it for the ports of the nodes, and for runs of ports that are taken. */
  private static final int PORT_MAX = 38_000;

  private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);

  @Option(names = "--exit", description = "Stop when the scenarios have been played.")
  private boolean exit;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      defaultValue = "data/demo",
      description = "Where the network and its ledgers are (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data", "demo");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8606",
      description =
          "Port of the first API and explorer; the next nodes have the next, and where they are"
              + " taken others are found (default: ${DEFAULT-VALUE}).")
  private int port = FIRST_API_PORT;

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    if (port < 1 || port > PORT_MAX) {
      throw new CliException(ExitCode.USAGE, "demo.port", PORT_MAX);
    }
    long started = System.nanoTime();
    try (DemoNetwork network = DemoNetwork.start(data, port, terminal)) {
      PlayReport report = new PlayReport(new PlayPrinter(terminal));
      boolean asExpected = play(network, terminal, report);
      DemoOutcome outcome = DemoOutcome.write(network, terminal);
      if (terminal.isJson()) {
        terminal.json(Json.tree(outcome.report(asExpected, report.steps())));
      } else {
        tell(terminal, network, outcome, asExpected, report.steps().size(), started);
      }
      if (!exit) {
        watch(network, terminal);
      }
      return asExpected && outcome.agreed() ? ExitCode.OK : ExitCode.NEGATIVE;
    }
  }

  private static boolean play(DemoNetwork network, Terminal terminal, PlayReport report)
      throws IOException, InterruptedException {
    try (NodeClient client = NodeClient.of(network.address(), terminal.words().language())) {
      RestLedger ledger = new RestLedger(client, terminal.words().language());
      Player player = new Player(ledger, network.folder(), InstantSource.system(), report);
      boolean asExpected = true;
      for (ShippedScenario shipped : ShippedScenario.values()) {
        Journal journal = journal(network, ledger, shipped);
        asExpected &= player.play(shipped.read(), journal);
      }
      return asExpected;
    }
  }

  private static Journal journal(DemoNetwork network, RestLedger ledger, ShippedScenario shipped)
      throws IOException, InterruptedException {
    return Journal.open(network.folder().journal(shipped.read().name()), ledger.network());
  }

  private void tell(
      Terminal terminal,
      DemoNetwork network,
      DemoOutcome outcome,
      boolean asExpected,
      int steps,
      long started) {
    terminal.line("");
    terminal.say("demo.balances");
    terminal.table(outcome.balances());
    terminal.line("");
    Optional<JsonNode> head = outcome.head();
    if (head.isPresent()) {
      terminal.say(
          "demo.agreed",
          network.nodes().size(),
          head.get().path("height").asLong(0),
          head.get().path("stateRoot").asString(""));
    } else {
      terminal.say("demo.not-agreed");
    }
    for (Path file : outcome.files()) {
      terminal.say("demo.file", file);
    }
    terminal.say("demo.verify", outcome.receipt(), network.folder().genesisFile());
    terminal.say("demo.explorer", network.address());
    long seconds = Duration.ofNanos(System.nanoTime() - started).toSeconds();
    terminal.say(asExpected ? "demo.as-expected" : "demo.differed", steps, seconds);
    if (!exit) {
      terminal.say("demo.running", data);
    }
  }

  /** Until Ctrl-C, which ends the process and, with it, the nodes. */
  private static void watch(DemoNetwork network, Terminal terminal)
      throws IOException, InterruptedException {
    while (!network.isBroken()) {
      Thread.sleep(WATCH_INTERVAL);
    }
    List<NodeProcess> stopped = network.nodes().stream().filter(node -> !node.isAlive()).toList();
    NodeProcess first = stopped.getFirst();
    first.lastLines().forEach(terminal::error);
    throw new CliException(
        ExitCode.UNAVAILABLE, "demo.node-stopped", first.file().name(), first.log());
  }
}
