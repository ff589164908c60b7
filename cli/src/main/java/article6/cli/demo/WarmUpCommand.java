package article6.cli.demo;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.Folders;
import article6.cli.keys.Passwords;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.RestLedger;
import article6.cli.local.FreePorts;
import article6.cli.network.NetworkFolder;
import article6.cli.network.TrainingNetwork;
import article6.cli.node.RunningNode;
import article6.cli.scenario.Journal;
import article6.cli.scenario.PlayPrinter;
import article6.cli.scenario.Player;
import article6.cli.scenario.Scenario;
import article6.cli.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine.Command;

/**
 * {@code a6 warm-up}: runs a network of one node in this process and stops. The launcher takes a
 * snapshot of the classes it has loaded, so that later starts are quicker.
 */
@Command(
    name = "warm-up",
    hidden = true,
    description = "Run a network of one node for a moment, for the launcher's snapshot of classes.")
public final class WarmUpCommand extends A6Command {
  private static final String CASE =
      """
      scenario: 1
      title: Warm-up
      steps:
        - name: open
          signed-by: [CHE.registrar]
          action: {type: OpenAccount, account: CHE-WARM-1, name: Warm}
          expect: accepted
      """;

  private static final int FIRST_PORT = 38606;

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    Path root = Files.createTempDirectory("a6-warm-up");
    try {
      int peerPort = FreePorts.run(FIRST_PORT, 2);
      TrainingNetwork.create(root, List.of("CHE"), List.of(), peerPort, peerPort + 1);
      NetworkFolder folder = NetworkFolder.open(root, new Passwords());
      Scenario scenario = ScenarioReader.read("warm-up.yaml", CASE);
      try (RunningNode node = RunningNode.start(folder.nodes().getFirst().nodeConfig());
          NodeClient client = NodeClient.of(node.explorer(), terminal.words().language())) {
        RestLedger ledger = new RestLedger(client, terminal.words().language());
        Player player =
            new Player(ledger, folder, InstantSource.system(), new PlayPrinter(terminal));
        boolean asExpected = player.play(scenario, Journal.inMemory(ledger.network()));
        client.list("/v1/balances");
        client.list("/v1/blocks");
        return asExpected ? ExitCode.OK : ExitCode.NEGATIVE;
      }
    } finally {
      Folders.delete(root);
    }
  }
}
