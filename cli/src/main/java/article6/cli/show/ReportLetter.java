package article6.cli.show;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Language;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.contracts.crypto.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** The papers of {@code a6 report}: letters of authorization, statements of recognition. */
final class ReportLetter {
  private ReportLetter() {}

  @Command(
      name = "letter",
      description = "A letter of authorization, written from the ledger as a page to print.",
      footer = {
        "",
        "Prints the digest of the page, which can stand on the ledger as its document.",
        "With --check: exit code 0 when FILE is a letter of the newest version, else 1.",
        "",
        "Examples:",
        "  a6 report letter THA THA-2023-01 --template world-bank",
        "  a6 report letter --check signed.pdf THA THA-2023-01"
      })
  static final class Letter extends A6Command {
    /** Kinds of letters, as they are typed. */
    static final String TEMPLATES = "general, world-bank, miga, corsia, joint-jcm";

    @Parameters(index = "0", paramLabel = "PARTY", description = "Who gave the authorization.")
    private String party = "";

    @Parameters(index = "1", paramLabel = "AUTHORIZATION", description = "Its id.")
    private String authorization = "";

    @Option(
        names = "--template",
        defaultValue = "general",
        description = TEMPLATES + " (default: ${DEFAULT-VALUE}).")
    private String template = "general";

    @Option(
        names = "--of-version",
        paramLabel = "VERSION",
        description = "Version of the authorization (default: the newest).")
    private @Nullable Integer version;

    @Option(
        names = "--check",
        paramLabel = "FILE",
        description = "Write nothing; tell whether FILE is a letter of this authorization.")
    private @Nullable Path check;

    @Mixin private PaperOptions paper = new PaperOptions();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      String place =
          "/v1/authorizations/%s/%s/letter"
              .formatted(NodeClient.escape(party), NodeClient.escape(authorization));
      if (check != null) {
        return LetterCheck.tell(terminal, paper, check, place + "s");
      }
      String word = template.toLowerCase(Locale.ROOT).replace('-', '_');
      String path = place + "?template=" + NodeClient.escape(word) + "&";
      return paper.write(
          terminal,
          version == null ? path : path + "version=" + version + "&",
          "letter-%s-%s-%s"
              .formatted(party, authorization, template)
              .replaceAll("[^A-Za-z0-9-]", "_"));
    }
  }

  @Command(
      name = "recognition",
      description = "A statement by which two Parties recognise the transfers of a transaction.",
      footer = {"", "Example:", "  a6 report recognition 0x4f1c…"})
  static final class Recognition extends A6Command {
    @Parameters(index = "0", paramLabel = "TX", description = "Id of the transaction.")
    private String transaction = "";

    @Mixin private PaperOptions paper = new PaperOptions();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      return paper.write(
          terminal,
          "/v1/transactions/" + NodeClient.escape(transaction) + "/recognition?",
          "recognition-" + transaction.replaceAll("[^A-Za-z0-9]", ""));
    }
  }

  /** What all papers are written with. */
  static final class PaperOptions {
    @Option(
        names = "--language",
        description = "Language of the paper: ${COMPLETION-CANDIDATES} (default: --lang).")
    private @Nullable Language language;

    @Option(
        names = {"--output", "--out"},
        paramLabel = "FILE",
        description = "File to write (default: a name made of the kind and what it is about).")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    @Mixin private NodeOption node = new NodeOption();

    NodeClient client(Terminal terminal) {
      return node.client(terminal.words().language());
    }

    /**
     * @param path to which one more parameter can be added
     * @param name of the file, without language and ending
     */
    ExitCode write(Terminal terminal, String path, String name)
        throws IOException, InterruptedException {
      Language spoken = language == null ? terminal.words().language() : language;
      Path file = output != null ? output : Path.of(name + "-" + spoken.tag() + ".html");
      ReportFile.requireFree(file, force);
      String place = path + "lang=" + spoken.tag();
      try (NodeClient client = client(terminal)) {
        byte[] page = client.download(place);
        SafeFiles.write(file, page, force);
        JsonNode gaps = client.get(place + "&format=json").path("paper").path("gaps");
        String digest = Hash.of(Bytes.wrap(page)).toString();
        if (terminal.isJson()) {
          terminal.json(Map.of("file", file.toString(), "digest", digest, "gaps", gaps));
        } else {
          terminal.say("letter.written", file, digest);
          gaps.forEach(
              gap ->
                  terminal.say(
                      "letter.gap",
                      gap.path("code").asString(""),
                      gap.path("message").asString("")));
        }
      }
      return ExitCode.OK;
    }
  }
}
