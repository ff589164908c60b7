package article6.cli.cadt;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code a6 cadt}: records for the Climate Action Data Trust. */
@Command(
    name = "cadt",
    mixinStandardHelpOptions = true,
    description = "Records for the Climate Action Data Trust (schema 2.0.2).",
    subcommands = {CadtCommand.FilesCommand.class, CadtCommand.PushCommand.class})
public final class CadtCommand {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String KEY_VARIABLE = "A6_CADT_API_KEY";

  private CadtCommand() {}

  /** Which report, and what is known beside it. */
  abstract static class OfReport extends A6Command {
    @Parameters(index = "0", paramLabel = "PARTY", description = "Whose report.")
    private String party = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year reported on.")
    private int year;

    @Option(
        names = "--settings",
        paramLabel = "FILE",
        description = "What the ledger does not know of projects (docs/import.md).")
    private @Nullable Path settings;

    @Mixin private NodeOption node = new NodeOption();

    List<CadtRecord> records(Terminal terminal, CadtPicklists words)
        throws IOException, InterruptedException {
      CadtSettings known = settings == null ? CadtSettings.NONE : CadtSettings.read(settings);
      JsonNode aef;
      try (NodeClient client = node.client(terminal.words().language())) {
        aef =
            JSON.readTree(
                client.download(
                    "/v1/reports/aef/%s/%d?format=json&profile=nom_2026_02"
                        .formatted(NodeClient.escape(party), year)));
      }
      List<CadtRecord> records = new ArrayList<>(CadtProjects.of(aef, known, words));
      records.addAll(CadtTables.of(aef, words));
      return records;
    }

    String name() {
      return party + "-" + year;
    }
  }

  @Command(
      name = "files",
      description = "Write the records as JSON, a file for each table.",
      footer = {"", "Example:", "  a6 cadt files THA 2023 --output cadt"})
  static final class FilesCommand extends OfReport {
    @Option(
        names = "--output",
        required = true,
        paramLabel = "FOLDER",
        description = "Folder to write to.")
    private Path output = Path.of("");

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      CadtPicklists words = new CadtPicklists(JSON.createObjectNode());
      Map<String, ArrayNode> tables = new LinkedHashMap<>();
      List<String> lacking = new ArrayList<>();
      for (CadtRecord record : records(terminal, words)) {
        ObjectNode entry =
            tables.computeIfAbsent(record.table(), _ -> JSON.createArrayNode()).addObject();
        entry.put("key", record.key());
        ObjectNode values = entry.putObject("values");
        record.values().forEach((name, value) -> values.set(name, JSON.valueToTree(value)));
        ObjectNode references = entry.putObject("references");
        record.references().forEach(references::put);
        if (!record.isComplete()) {
          entry.set("lacking", JSON.valueToTree(record.lacking()));
          lacking.add(record.key() + ": " + String.join(", ", record.lacking()));
        }
      }
      for (Map.Entry<String, ArrayNode> table : tables.entrySet()) {
        Path file = output.resolve(table.getKey() + ".json");
        SafeFiles.write(file, table.getValue().toPrettyString() + "\n", force);
        terminal.say("cadt.written", file, table.getValue().size());
      }
      lacking.forEach(each -> terminal.say("cadt.lacking", each));
      return ExitCode.OK;
    }
  }

  @Command(
      name = "push",
      description = "Stage the records in a node of the Trust; with --commit, publish them.",
      footer = {
        "",
        "The node's key comes from the environment (A6_CADT_API_KEY) or from --key-file.",
        "",
        "Example:",
        "  a6 cadt push THA 2023 --to https://cadt.example.org --settings projects.yaml --commit"
      })
  static final class PushCommand extends OfReport {
    @Option(names = "--to", required = true, paramLabel = "URL", description = "The Trust's node.")
    private String to = "";

    @Option(
        names = "--key-file",
        paramLabel = "FILE",
        description = "File with the key of the Trust's node on its first line.")
    private @Nullable Path keyFile;

    @Option(
        names = "--state",
        paramLabel = "FILE",
        description = "What was pushed (default: cadt-PARTY-YEAR.json).")
    private @Nullable Path state;

    @Option(names = "--commit", description = "Commit what was staged: everybody sees it then.")
    private boolean commit;

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      try (CadtClient client = new CadtClient(address(to), key())) {
        if (client.isCommitting()) {
          throw new CliException(ExitCode.TEMPORARY, "cadt.committing", to);
        }
        CadtPicklists words = new CadtPicklists(client.picklists());
        List<CadtRecord> records = records(terminal, words);
        Path file = state != null ? state : Path.of("cadt-" + name() + ".json");
        CadtPush.Result result = new CadtPush(client, CadtPushed.open(file)).push(records);
        if (commit && result.staged() + result.changed() > 0) {
          client.commit();
        }
        tell(terminal, result);
        return result.lacking().isEmpty() ? ExitCode.OK : ExitCode.NEGATIVE;
      }
    }

    private void tell(Terminal terminal, CadtPush.Result result) {
      if (terminal.isJson()) {
        ObjectNode json = JSON.createObjectNode();
        json.put("staged", result.staged());
        json.put("changed", result.changed());
        json.put("same", result.same());
        json.put("committed", commit);
        json.set("lacking", JSON.valueToTree(result.lacking()));
        terminal.json(json);
        return;
      }
      terminal.say("cadt.pushed", result.staged(), result.changed(), result.same());
      result.lacking().forEach(each -> terminal.say("cadt.lacking", each));
      terminal.say(commit ? "cadt.committed" : "cadt.not-committed");
    }

    private static URI address(String text) {
      try {
        URI address = URI.create(text);
        if (address.getHost() != null) {
          return address;
        }
        throw new CliException(ExitCode.USAGE, "node.address", text);
      } catch (IllegalArgumentException e) {
        throw new CliException(ExitCode.USAGE, "node.address", text).because(e);
      }
    }

    private Optional<String> key() throws IOException {
      if (keyFile != null) {
        String first =
            new String(SafeFiles.readBytes(keyFile), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        return first.isEmpty() ? Optional.empty() : Optional.of(first);
      }
      return Optional.ofNullable(System.getenv(KEY_VARIABLE));
    }
  }
}
