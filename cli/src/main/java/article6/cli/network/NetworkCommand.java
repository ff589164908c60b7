package article6.cli.network;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.keys.Passwords;
import article6.cli.network.NetworkPlan.PlannedNode;
import article6.cli.network.NetworkPlan.Ports;
import article6.contracts.chain.Genesis;
import article6.contracts.domain.PartyCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 network}: makes networks. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    description = "Networks of Parties.",
    subcommands = NetworkCommand.Create.class)
public final class NetworkCommand {
  private NetworkCommand() {}

  @Command(
      name = "create",
      description =
          "Write a new network: its genesis, and for each Party a folder with encrypted keys of"
              + " its node and officers, and the configuration of its node.",
      footer = {
        "",
        "Examples:",
        "  a6 network create my-net --parties CHE,THA --training",
        "  a6 network create my-net --parties CHE,THA,JPN,GHA --observer OBS --training",
        "  a6 network create real --parties CHE,THA --host CHE=node.example.ch:30606 \\",
        "                         --host THA=node.example.th:30606",
        "",
        "Then, one node in each terminal:",
        "  a6 node start --config my-net/parties/CHE/node.yaml"
      })
  static final class Create extends A6Command {
    private static final int FIRST_PEER_PORT = 30606;
    private static final int FIRST_API_PORT = 8606;

    @Parameters(paramLabel = "FOLDER", description = "Where to write it.")
    private Path folder = Path.of("");

    @Option(
        names = {"--parties", "--bilateral"},
        required = true,
        split = ",",
        paramLabel = "CODE",
        description = "The Parties, by alpha-3 code; each runs a validator.")
    private List<String> parties = List.of();

    @Option(
        names = "--observer",
        split = ",",
        paramLabel = "CODE",
        description = "Organisations that follow without a vote, by a code of three letters.")
    private List<String> observers = List.of();

    @Option(names = "--name", description = "Name of the network (default: made of the Parties').")
    private @Nullable String name;

    @Option(
        names = "--training",
        description =
            "Make up passwords and write them beside the keys, and protect keys lightly. Never for"
                + " a network that counts.")
    private boolean training;

    @Option(
        names = "--authorisers",
        defaultValue = "2",
        description = "Officers of each Party who may sign authorisations (default: 2).")
    private int authorisers = 2;

    @Option(
        names = "--threshold",
        defaultValue = "2",
        description = "How many of them must sign one (default: 2, four eyes).")
    private int threshold = 2;

    @Option(
        names = "--peer-port",
        description =
            "Port for other nodes of the first node; the next has the next (default: 30606).")
    private int peerPort = FIRST_PEER_PORT;

    @Option(
        names = "--api-port",
        description = "Port of the API of the first node; the next has the next (default: 8606).")
    private int apiPort = FIRST_API_PORT;

    @Option(
        names = "--api-host",
        paramLabel = "ADDRESS",
        description = "Interface of the APIs (default: 127.0.0.1, this machine only).")
    private String apiHost = "127.0.0.1";

    @Option(
        names = "--host",
        paramLabel = "CODE=HOST:PORT",
        description = "Where the node of a Party is reached by the others (default: this machine).")
    private Map<String, String> hosts = new LinkedHashMap<>();

    @Option(names = "--force", description = "Replace a network that is there already.")
    private boolean force;

    @Mixin private Passwords passwords = new Passwords();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException {
      if (!force && Files.exists(folder) && !isEmpty(folder)) {
        throw new CliException(ExitCode.CANNOT_CREATE, "network.folder-in-use", folder);
      }
      NetworkPlan plan = plan();
      Genesis genesis = NetworkWriter.write(plan, folder, passwords, force);
      report(terminal, plan, genesis);
      return ExitCode.OK;
    }

    private static boolean isEmpty(Path folder) throws IOException {
      try (var files = Files.list(folder)) {
        return files.findAny().isEmpty();
      }
    }

    private NetworkPlan plan() {
      List<PartyCode> codes = parties.stream().map(Create::party).toList();
      Map<PartyCode, Endpoint> endpoints = new LinkedHashMap<>();
      hosts.forEach((code, text) -> endpoints.put(party(code), endpoint(text)));
      return new NetworkPlan(
          name != null ? name : String.join(", ", codes.stream().map(PartyNames::of).toList()),
          codes,
          observers.stream().map(Create::party).toList(),
          authorisers,
          threshold,
          training,
          System.currentTimeMillis(),
          new Ports(peerPort, apiPort, apiHost),
          endpoints);
    }

    private static PartyCode party(String code) {
      try {
        return new PartyCode(code.strip());
      } catch (IllegalArgumentException e) {
        throw new CliException(ExitCode.USAGE, "network.party-code", code).because(e);
      }
    }

    private static Endpoint endpoint(String text) {
      try {
        return Endpoint.parse(text);
      } catch (IllegalArgumentException e) {
        throw new CliException(ExitCode.USAGE, "network.endpoint", text).because(e);
      }
    }

    private void report(Terminal terminal, NetworkPlan plan, Genesis genesis) {
      List<CreatedNode> nodes =
          plan.nodes().stream().map(node -> CreatedNode.of(folder, node)).toList();
      if (terminal.isJson()) {
        terminal.json(new Created(genesis.name(), genesis.networkId().toString(), nodes));
        return;
      }
      terminal.say("network.created", genesis.name(), folder, genesis.networkId());
      TextTable table =
          new TextTable(
              terminal.word("network.party"),
              terminal.word("network.kind"),
              terminal.word("network.peer"),
              terminal.word("network.api"),
              terminal.word("network.start"));
      nodes.forEach(
          node ->
              table.row(
                  node.party(),
                  terminal.word(node.validator() ? "network.validator" : "network.observer"),
                  node.peer(),
                  node.api(),
                  "a6 node start --config " + node.config()));
      terminal.table(table);
      terminal.say(training ? "network.training" : "network.keep-secret");
    }
  }

  record Created(String name, String networkId, List<CreatedNode> nodes) {}

  record CreatedNode(String party, boolean validator, String peer, String api, String config) {
    static CreatedNode of(Path root, PlannedNode node) {
      MemberFolder member =
          NetworkFolder.at(root, new Passwords()).member(node.party(), node.validator());
      return new CreatedNode(
          node.party().value(),
          node.validator(),
          node.peer().toString(),
          "http://" + node.api(),
          member.nodeConfig().toString());
    }
  }
}
