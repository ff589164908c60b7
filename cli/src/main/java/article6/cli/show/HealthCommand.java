package article6.cli.show;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.cli.ledger.ProblemException;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;

/** {@code a6 health}: whether a node can serve, for process managers and containers. */
@Command(
    name = "health",
    description =
        "Ask whether a node is ready. Exit code 0: ready; 69: not reachable; 75: not yet.",
    footer = {"", "Example:", "  a6 health --node http://127.0.0.1:8606"})
public final class HealthCommand extends A6Command {
  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    try (NodeClient client = node.client(terminal.words().language())) {
      return answer(terminal, client.get("/health/ready"), ExitCode.OK);
    } catch (ProblemException e) {
      return answer(terminal, e.problem(), ExitCode.TEMPORARY);
    }
  }

  private static ExitCode answer(Terminal terminal, JsonNode readiness, ExitCode code) {
    if (terminal.isJson()) {
      terminal.json(readiness);
    } else {
      JsonText.lines(readiness).forEach(terminal::line);
    }
    return code;
  }
}
