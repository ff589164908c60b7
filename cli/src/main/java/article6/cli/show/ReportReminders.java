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

/** {@code a6 report reminders}: deadlines that are near, passed or done. */
@Command(
    name = "reminders",
    description = "What is due soon, overdue, passed or done. Programs can follow /v1/reminders.",
    footer = {
      "",
      "Exit code 1 when something is overdue, so that a nightly job can raise it.",
      "",
      "Examples:",
      "  a6 report reminders THA",
      "  a6 report reminders --on 2027-04-01 --json"
    })
final class ReportReminders extends A6Command {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PARTY",
      description = "Only this Party's (default: all).")
  private @Nullable String party;

  @Option(names = "--on", paramLabel = "DAY", description = "As of this day (default: today).")
  private @Nullable String day;

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    StringBuilder path = new StringBuilder("/v1/reminders?lang=");
    path.append(terminal.words().language().tag());
    if (party != null) {
      path.append("&party=").append(NodeClient.escape(party));
    }
    if (day != null) {
      path.append("&on=").append(NodeClient.escape(day));
    }
    JsonNode answer;
    try (NodeClient client = node.client(terminal.words().language())) {
      answer = client.get(path.toString());
    }
    if (terminal.isJson()) {
      terminal.json(answer);
    } else {
      terminal.table(table(terminal, answer.path("items")));
    }
    boolean late =
        answer.path("items").valueStream().anyMatch(each -> status(each).equals("OVERDUE"));
    return late ? ExitCode.NEGATIVE : ExitCode.OK;
  }

  private static String status(JsonNode each) {
    return each.path("reminder").path("status").asString("");
  }

  private static TextTable table(Terminal terminal, JsonNode reminders) {
    TextTable table =
        new TextTable(
            terminal.word("calendar.due"),
            terminal.word("calendar.status"),
            terminal.word("reminder.message"));
    for (JsonNode each : reminders) {
      table.row(
          each.path("reminder").path("due").asString(""),
          terminal.word("reminder.status." + status(each)),
          each.path("message").asString(""));
    }
    return table;
  }
}
