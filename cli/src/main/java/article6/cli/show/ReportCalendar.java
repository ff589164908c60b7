package article6.cli.show;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code a6 report calendar}: what Parties owe and by when. */
@Command(
    name = "calendar",
    description = "What is due and by when, as seen from the newest block.",
    footer = {"", "Examples:", "  a6 report calendar THA", "  a6 report calendar --json"})
final class ReportCalendar extends A6Command {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PARTY",
      description = "Only this Party's (default: all).")
  private @Nullable String party;

  @Option(
      names = "--last-report",
      paramLabel = "YEAR",
      description =
          "Year of the transparency report on the last NDC year (default: the regular one).")
  private @Nullable Integer lastReport;

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    StringBuilder path = new StringBuilder("/v1/deadlines");
    if (party != null) {
      path.append("?party=").append(NodeClient.escape(party));
    }
    if (lastReport != null) {
      path.append(party == null ? '?' : '&').append("lastReport=").append(lastReport);
    }
    try (NodeClient client = node.client(terminal.words().language())) {
      if (terminal.isJson()) {
        terminal.json(client.get(path.toString()));
      } else {
        terminal.table(table(terminal, client.get(path.toString()).path("items")));
      }
    }
    return ExitCode.OK;
  }

  private static TextTable table(Terminal terminal, JsonNode deadlines) {
    TextTable table =
        new TextTable(
            terminal.word("calendar.due"),
            terminal.word("calendar.party"),
            terminal.word("calendar.duty"),
            terminal.word("calendar.year"),
            terminal.word("calendar.status"),
            terminal.word("calendar.days"));
    for (JsonNode deadline : deadlines) {
      table.row(
          deadline.path("due").asString(""),
          deadline.path("party").asString(""),
          terminal.word("calendar.duty." + deadline.path("duty").asString("")),
          deadline.path("year").asString(""),
          terminal.word("calendar.status." + deadline.path("status").asString("")),
          deadline.path("daysLeft").asLong(0));
    }
    return table;
  }
}
