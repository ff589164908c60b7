package article6.cli.show;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Language;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** The reports in words of {@code a6 report}, and the sheet for what a person writes. */
final class ReportNarrative {
  private ReportNarrative() {}

  /** How a report in words is written. */
  enum NarrativeFormat {
    HTML,
    JSON,
    XLSX
  }

  @Command(
      name = "initial",
      description = "An initial report, or an updated one, drafted from the ledger.",
      footer = {
        "",
        "What a person has to write comes from a file: see a6 report answers.",
        "Prints the digest of the page, under which FileInitialReport records it.",
        "",
        "Examples:",
        "  a6 report initial THA",
        "  a6 report initial THA --answers thailand.yaml --approach CA0007 --format xlsx"
      })
  static final class Initial extends A6Command {
    @Parameters(index = "0", paramLabel = "PARTY", description = "Whose report.")
    private String party = "";

    @Option(
        names = "--approach",
        paramLabel = "APPROACH",
        description = "Only this cooperative approach, for an updated report (default: all).")
    private @Nullable String approach;

    @Mixin private NarrativeOptions options = new NarrativeOptions();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      String choice = approach == null ? "" : "approach=" + NodeClient.escape(approach) + "&";
      return options.write(terminal, "initial", party, choice);
    }
  }

  @Command(
      name = "regular",
      description = "Regular information for a transparency report, drafted from the ledger.",
      footer = {
        "",
        "What a person has to write comes from a file: see a6 report answers.",
        "",
        "Example:",
        "  a6 report regular CHE --year 2026 --answers switzerland.yaml"
      })
  static final class Regular extends A6Command {
    @Parameters(index = "0", paramLabel = "PARTY", description = "Whose report.")
    private String party = "";

    @Option(
        names = "--year",
        paramLabel = "YEAR",
        description = "Year of the transparency report (default: the next one).")
    private @Nullable Integer year;

    @Mixin private NarrativeOptions options = new NarrativeOptions();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      return options.write(terminal, "regular", party, year == null ? "" : "year=" + year + "&");
    }
  }

  @Command(
      name = "answers",
      description = "A sheet (YAML) with all that a person writes for both reports, to be filled.",
      footer = {"", "Example:", "  a6 report answers THA --output thailand.yaml"})
  static final class Answers extends A6Command {
    @Parameters(index = "0", paramLabel = "PARTY", description = "Whose answers.")
    private String party = "";

    @Option(
        names = {"--output", "--out"},
        paramLabel = "FILE",
        description = "File to write (default: answers-PARTY.yaml).")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    @Mixin private NodeOption node = new NodeOption();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      Path file = output != null ? output : Path.of("answers-" + party + ".yaml");
      ReportFile.requireFree(file, force);
      try (NodeClient client = node.client(terminal.words().language())) {
        String place = "/v1/reports/%s/" + NodeClient.escape(party) + "?format=json";
        List<JsonNode> drafts =
            List.of(
                client.get(place.formatted("initial")).path("draft"),
                client.get(place.formatted("regular")).path("draft"));
        SafeFiles.write(file, AnswerFile.blank(party, drafts), force);
      }
      if (terminal.isJson()) {
        terminal.json(Map.of("file", file.toString()));
      } else {
        terminal.say("narrative.sheet", file);
      }
      return ExitCode.OK;
    }
  }

  /** What both reports are written with. */
  static final class NarrativeOptions {
    @Option(
        names = "--answers",
        paramLabel = "FILE",
        description = "What the Party's officers wrote, as YAML or JSON.")
    private @Nullable Path answers;

    @Option(
        names = "--format",
        defaultValue = "HTML",
        description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private NarrativeFormat format = NarrativeFormat.HTML;

    @Option(
        names = "--language",
        description = "Language of the report: ${COMPLETION-CANDIDATES} (default: --lang).")
    private @Nullable Language language;

    @Option(
        names = {"--output", "--out"},
        paramLabel = "FILE",
        description = "File to write (default: a name made of kind, Party, language and format).")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    @Mixin private NodeOption node = new NodeOption();

    /**
     * @param choice a parameter that ends with {@code &}, or nothing
     */
    ExitCode write(Terminal terminal, String kind, String party, String choice)
        throws IOException, InterruptedException {
      Language spoken = language == null ? terminal.words().language() : language;
      String word = format.name().toLowerCase(Locale.ROOT);
      Path file =
          output != null
              ? output
              : Path.of("%s-%s-%s.%s".formatted(kind, party, spoken.tag(), word));
      ReportFile.requireFree(file, force);
      byte[] sheet = answers == null ? new byte[0] : Json.writeBytes(AnswerFile.read(answers));
      String place =
          "/v1/reports/%s/%s?%slang=%s&format="
              .formatted(kind, NodeClient.escape(party), choice, spoken.tag());
      try (NodeClient client = node.client(terminal.words().language())) {
        SafeFiles.write(file, made(client, place + word, sheet), force);
        JsonNode detail =
            sheet.length == 0 ? client.get(place + "json") : client.upload(place + "json", sheet);
        tell(terminal, file, detail);
      }
      return ExitCode.OK;
    }

    private static byte[] made(NodeClient client, String path, byte[] sheet)
        throws IOException, InterruptedException {
      return sheet.length == 0 ? client.download(path) : client.exchange(path, sheet);
    }

    private static void tell(Terminal terminal, Path file, JsonNode detail) {
      JsonNode entries = detail.path("draft").path("entries");
      String digest = detail.path("digest").asString("");
      if (terminal.isJson()) {
        List<JsonNode> open =
            entries.valueStream().filter(entry -> !entry.path("missing").isEmpty()).toList();
        terminal.json(Map.of("file", file.toString(), "pageDigest", digest, "missing", open));
        return;
      }
      terminal.say(
          "narrative.written", file, digest, detail.path("open").asLong(0), entries.size());
      for (JsonNode entry : entries) {
        entry.path("missing").forEach(each -> terminal.say("narrative.missing", each.asString("")));
      }
    }
  }
}
