package article6.cli.transaction;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.contracts.crypto.Hash;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code a6 tx status}: what became of a transaction. */
@Command(
    name = "status",
    description = "What became of a transaction: pending, final, refused, expired or unknown.",
    footer = {
      "",
      "Exit code 0: final; 75: pending; 1: refused, expired or unknown to this node.",
      "",
      "Example:",
      "  a6 tx status 0x5c1f..."
    })
final class TxStatus extends A6Command {
  @Parameters(paramLabel = "TRANSACTION", description = "Id of the transaction.")
  private String transaction = "";

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    Hash id = id(transaction);
    try (NodeClient client = node.client(terminal.words().language())) {
      JsonNode answer = client.get("/v1/transactions/" + id);
      JsonNode status = answer.path("status");
      String state = status.path("state").asString("");
      if (terminal.isJson()) {
        terminal.json(answer);
      } else {
        terminal.say("tx.state." + state, id, status.path("height").asLong(0));
        if (status.has("refusal")) {
          terminal.line("  " + status.path("refusal").path("message").asString(""));
        }
        answer
            .path("events")
            .forEach(event -> terminal.line("  " + event.path("sentence").asString("")));
      }
      return switch (state) {
        case "FINAL" -> ExitCode.OK;
        case "PENDING" -> ExitCode.TEMPORARY;
        default -> ExitCode.NEGATIVE;
      };
    }
  }

  static Hash id(String text) {
    try {
      return Hash.fromHex(text);
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.USAGE, "tx.id", text).because(e);
    }
  }
}
