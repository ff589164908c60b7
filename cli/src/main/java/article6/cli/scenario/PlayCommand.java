package article6.cli.scenario;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.keys.Passwords;
import article6.cli.ledger.Ledger;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.cli.ledger.RestLedger;
import article6.cli.network.NetworkFolder;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 play}: plays scenario files. */
@Command(
    name = "play",
    description = {
      "Play scenario files on a network and compare what comes out with what they expect.",
      "Steps that an earlier play has done are recognised and left alone."
    },
    footer = {
      "",
      "Exit code 0: everything came out as expected; 1: something differed.",
      "Scenarios that come with the program are known by name: thailand-switzerland,",
      "cop26-example, tanzania, refusals, corsia, partial-approval. The format is described",
      "in docs/scenarios.md.",
      "",
      "Examples:",
      "  a6 play case.yaml --network my-net --node http://127.0.0.1:8606",
      "  a6 play refusals --network data/demo"
    })
public final class PlayCommand extends A6Command {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Scenario files, or names of those that come with the program.")
  private List<String> files = List.of();

  @Option(
      names = "--network",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder of the network, with the keys of the officers who sign.")
  private Path network = Path.of("");

  @Mixin private NodeOption node = new NodeOption();
  @Mixin private Passwords passwords = new Passwords();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    NetworkFolder folder = NetworkFolder.open(network, passwords);
    List<Scenario> scenarios = new ArrayList<>();
    for (String file : files) {
      scenarios.add(read(file));
    }
    PlayReport report = new PlayReport(new PlayPrinter(terminal));
    boolean asExpected = true;
    try (NodeClient client = node.client(terminal.words().language())) {
      Ledger ledger = new RestLedger(client, terminal.words().language());
      Player player = new Player(ledger, folder, InstantSource.system(), report);
      for (Scenario scenario : scenarios) {
        Journal journal = Journal.open(folder.journal(scenario.name()), ledger.network());
        asExpected = asExpected && player.play(scenario, journal);
      }
    }
    if (terminal.isJson()) {
      terminal.json(Json.tree(report.steps()));
    } else {
      terminal.line("");
      terminal.say(asExpected ? "play.as-expected" : "play.differed", report.steps().size());
    }
    return asExpected ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  private static Scenario read(String file) throws IOException {
    Optional<ShippedScenario> shipped =
        Arrays.stream(ShippedScenario.values())
            .filter(each -> each.fileName().equals(file + ".yaml"))
            .findFirst();
    return shipped.isPresent()
        ? shipped.get().read()
        : ScenarioReader.read(file, SafeFiles.read(Path.of(file)));
  }
}
