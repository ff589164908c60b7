package article6.cli.bulk;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.node.report.bulk.BulkKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code a6 export}: the acts of the ledger as sheets that {@code a6 import} reads. */
@Command(
    name = "export",
    description = "Export what was done on the ledger as sheets that a6 import reads again.",
    footer = {
      "",
      "Examples:",
      "  a6 export --output ledger.xlsx",
      "  a6 export --party THA --output thailand.xlsx",
      "  a6 export --kind issuances --format csv --output units.csv"
    })
public final class ExportCommand extends A6Command {
  /** How the rows are written. */
  enum Form {
    XLSX,
    CSV
  }

  @Option(names = "--kind", paramLabel = "KIND", description = "Rows of this kind alone.")
  private @Nullable String kind;

  @Option(names = "--party", paramLabel = "PARTY", description = "Acts that name this Party.")
  private @Nullable String party;

  @Option(
      names = "--format",
      defaultValue = "XLSX",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); CSV has one kind.")
  private Form format = Form.XLSX;

  @Option(
      names = {"--output", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "File to write.")
  private Path output = Path.of("");

  @Option(names = "--force", description = "Replace a file that is there already.")
  private boolean force;

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    if (!force && Files.exists(output)) {
      throw new CliException(ExitCode.CANNOT_CREATE, "file.exists", output);
    }
    StringBuilder path =
        new StringBuilder("/v1/acts?format=" + format.name().toLowerCase(Locale.ROOT));
    if (kind != null) {
      String word = kind;
      BulkKind known =
          BulkKind.ofWord(word)
              .orElseThrow(() -> new CliException(ExitCode.USAGE, "import.no-kind", word));
      path.append("&kind=").append(known.name().toLowerCase(Locale.ROOT));
    }
    if (party != null) {
      path.append("&party=").append(NodeClient.escape(party));
    }
    Path folder = output.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, ".a6-", ".part");
    try (NodeClient client = node.client(terminal.words().language())) {
      client.downloadTo(path.toString(), part);
      Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    terminal.say("import.report", output);
    return ExitCode.OK;
  }
}
