package article6.cli.transaction;

import article6.cli.bulk.SignerName;
import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code a6 tx dry-run}: what would become of an action. */
@Command(
    name = "dry-run",
    description = "Ask a node what would become of an action if these officers signed it.",
    footer = {
      "",
      "Exit code 0: the ledger would take it; 1: it would refuse it, and by which rule.",
      "",
      "Example (no password is needed):",
      "  a6 tx dry-run transfer.yaml --signer officers/registrar.json --signer 0x5372..."
    })
final class TxDryRun extends A6Command {
  /** What the node is asked. */
  record Trial(Action action, List<Address> signers) {}

  @Parameters(paramLabel = "ACTION", description = "The file with the action.")
  private Path action = Path.of("");

  @Option(
      names = "--signer",
      paramLabel = "ADDRESS|FILE",
      description = "An officer who would sign, by address or key file; may be repeated.")
  private List<String> signers = List.of();

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    List<Address> addresses = new ArrayList<>();
    for (String signer : signers) {
      addresses.add(SignerName.address(signer));
    }
    Trial trial = new Trial(ActionFile.read(action), addresses);
    try (NodeClient client = node.client(terminal.words().language())) {
      JsonNode result = client.post("/v1/transactions/dry-run", Json.tree(trial));
      if (terminal.isJson()) {
        terminal.json(result);
      } else {
        tell(terminal, result);
      }
      return result.path("lawful").asBoolean(false) ? ExitCode.OK : ExitCode.NEGATIVE;
    }
  }

  private static void tell(Terminal terminal, JsonNode result) {
    if (!result.path("lawful").asBoolean(false)) {
      JsonNode refusal = result.path("refusal");
      terminal.say(
          "tx.would-refuse",
          refusal.path("rule").asString(""),
          refusal.path("code").asString(""),
          refusal.path("source").asString(""));
      terminal.line("  " + refusal.path("message").asString(""));
      terminal.line("  " + refusal.path("cure").asString(""));
      return;
    }
    boolean effective = result.path("effective").asBoolean(false);
    terminal.say(effective ? "tx.would-take-effect" : "tx.would-wait");
    result.path("missing").forEach(need -> terminal.line("  " + need));
    result.path("events").forEach(event -> terminal.line("  " + event.asString("")));
    result
        .path("warnings")
        .forEach(warning -> terminal.line("  ! " + warning.path("message").asString("")));
  }
}
