package article6.cli.show;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 report ctf}: table 4 of the common tabular format. */
@Command(
    name = "ctf",
    description = "CTF table 4: emissions, ITMOs and balance through the NDC period of a Party.",
    footer = {"", "Example:", "  a6 report ctf THA --output thailand-ctf4.xlsx"})
final class ReportCtf extends A6Command {
  /** How the table is written. */
  enum CtfFormat {
    XLSX,
    JSON
  }

  /** Which years averaging counts as elapsed. */
  enum Elapsed {
    INVENTORY_YEARS,
    CALENDAR
  }

  @Parameters(index = "0", paramLabel = "PARTY", description = "Whose table.")
  private String party = "";

  @Option(
      names = "--format",
      defaultValue = "XLSX",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private CtfFormat format = CtfFormat.XLSX;

  @Option(
      names = "--elapsed",
      defaultValue = "INVENTORY_YEARS",
      description =
          "Years that averaging counts: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Elapsed elapsed = Elapsed.INVENTORY_YEARS;

  @Option(
      names = {"--output", "--out"},
      paramLabel = "FILE",
      description = "File to write (default: ctf4-PARTY with the ending of the format).")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace a file that is there already.")
  private boolean force;

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    String word = format.name().toLowerCase(Locale.ROOT);
    Path file = output != null ? output : Path.of("ctf4-" + party + "." + word);
    String path =
        "/v1/reports/ctf/%s?format=%s&elapsed=%s"
            .formatted(NodeClient.escape(party), word, elapsed.name().toLowerCase(Locale.ROOT));
    return ReportFile.download(terminal, node, path, file, force);
  }
}
