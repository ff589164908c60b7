package article6.cli.show;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code a6 show}: asks a node and shows the answer. */
@Command(
    name = "show",
    description = "Show what a node knows.",
    footer = {
      "",
      "WHAT is one of: status, consensus, peers, genesis, parties, party CODE, officer ADDRESS,",
      "accounts, approaches, approach ID, entities, authorizations, authorization PARTY/ID,",
      "series, units, unit ITMO-ID, holdings, adjustments, balances, flows, proposals,",
      "transaction ID, blocks, block HEIGHT, events, rules, participation CODE, ndcs CODE,",
      "inventories CODE, corrections CODE.",
      "",
      "Examples:",
      "  a6 show status",
      "  a6 show party THA",
      "  a6 show unit CA0001-THA01-THA-1-2022",
      "  a6 show holdings --party CHE --at 2023-12-16",
      "  a6 show balances --party CHE --json"
    })
public final class ShowCommand extends A6Command {
  private static final int LIMIT = 50;

  @Parameters(index = "0", paramLabel = "WHAT", description = "What to show; see below.")
  private String what = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "Which one, where WHAT needs a name.")
  private @Nullable String name;

  @Option(names = "--party", paramLabel = "CODE", description = "Only what belongs to this Party.")
  private @Nullable String party;

  @Option(names = "--account", paramLabel = "ID", description = "Only what is in this account.")
  private @Nullable String account;

  @Option(
      names = "--approach",
      paramLabel = "ID",
      description = "Only what is under this approach.")
  private @Nullable String approach;

  @Option(names = "--series", paramLabel = "SERIES", description = "Only units of this series.")
  private @Nullable String series;

  @Option(names = "--at", paramLabel = "DATE", description = "As things stood on this day.")
  private @Nullable String at;

  @Option(names = "--from", paramLabel = "ITEM", description = "First item of the page.")
  private @Nullable String from;

  @Option(names = "--limit", paramLabel = "N", description = "Most items of a page (default: 50).")
  private int limit = LIMIT;

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    View view = view();
    try (NodeClient client = node.client(terminal.words().language())) {
      if (terminal.isJson()) {
        terminal.json(client.get(path(view)));
      } else if (view == View.BALANCES) {
        terminal.table(BalanceTable.of(terminal, client.list(path(view))));
      } else if (view.columns().isEmpty()) {
        JsonText.lines(client.get(path(view))).forEach(terminal::line);
      } else {
        terminal.table(JsonText.table(items(client, view), view.columns()));
      }
    }
    return ExitCode.OK;
  }

  private List<JsonNode> items(NodeClient client, View view)
      throws IOException, InterruptedException {
    if (!view.isEndless()) {
      return client.list(path(view));
    }
    return client.get(path(view)).path("items").valueStream().toList();
  }

  private View view() {
    View found =
        Arrays.stream(View.values())
            .filter(each -> each.name().equals(what.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(() -> new CliException(ExitCode.USAGE, "show.unknown", what, allViews()));
    if (found.needsName() && name == null) {
      throw new CliException(ExitCode.USAGE, "show.name-missing", what);
    }
    return found;
  }

  private static String allViews() {
    return Arrays.stream(View.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private String path(View view) {
    // the id of an authorization comes after its Party, as PARTY/ID
    String escaped =
        Arrays.stream((name == null ? "" : name).split("/", 2))
            .map(NodeClient::escape)
            .collect(Collectors.joining("/"));
    List<String> query = new ArrayList<>();
    add(query, "party", party);
    add(query, "account", account);
    add(query, "approach", approach);
    add(query, "series", series);
    add(query, "at", at);
    add(query, view == View.EVENTS ? "after" : "from", from);
    if (view.isEndless()) {
      add(query, "limit", Integer.toString(limit));
    }
    String path = view.path().replace("{name}", escaped);
    return query.isEmpty() ? path : path + "?" + String.join("&", query);
  }

  private static void add(List<String> query, String parameter, @Nullable String value) {
    if (value != null) {
      query.add(parameter + "=" + NodeClient.escape(value));
    }
  }
}
