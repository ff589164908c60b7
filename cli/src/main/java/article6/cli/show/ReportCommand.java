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

/** {@code a6 report}: has a node write reports. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Reports to the Article 6 database.",
    subcommands = {
      ReportCommand.Aef.class,
      ReportCheck.Check.class,
      ReportCheck.Compare.class,
      ReportCheck.Precheck.class,
      ReportCalendar.class,
      ReportReminders.class,
      ReportCtf.class,
      ReportLetter.Letter.class,
      ReportLetter.Recognition.class,
      ReportNarrative.Initial.class,
      ReportNarrative.Regular.class,
      ReportNarrative.Answers.class
    })
public final class ReportCommand {
  private ReportCommand() {}

  /** Whose reading of the agreed electronic format. */
  enum Profile {
    NOM_2026_02,
    CHECKER_2025
  }

  @Command(
      name = "aef",
      description = "The agreed electronic format: five tables of a Party for a year.",
      footer = {
        "",
        "Examples:",
        "  a6 report aef THA 2023",
        "  a6 report aef CHE 2023 --format csv --output switzerland.csv"
      })
  static final class Aef extends A6Command {
    @Parameters(index = "0", paramLabel = "PARTY", description = "Whose report.")
    private String party = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year reported on.")
    private int year;

    @Option(
        names = "--format",
        defaultValue = "XLSX",
        description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private ReportFormat format = ReportFormat.XLSX;

    @Option(
        names = "--profile",
        description =
            "Where sources differ: the nomenclatures of February 2026 or the consistency checker"
                + " of 2025; ${COMPLETION-CANDIDATES} (default: the checker for XLSX, the"
                + " nomenclatures for JSON and CSV).")
    private @Nullable Profile profile;

    @Option(
        names = {"--output", "--out"},
        paramLabel = "FILE",
        description = "File to write (default: aef-PARTY-YEAR with the ending of the format).")
    private @Nullable Path output;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    @Mixin private NodeOption node = new NodeOption();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      Path file =
          output != null ? output : Path.of("aef-%s-%d.%s".formatted(party, year, format.ending()));
      return ReportFile.download(terminal, node, path(party, year, format, profile), file, force);
    }
  }

  /** Where a node has the workbook, as the checking scripts read it. */
  public static String workbook(String party, int year) {
    return path(party, year, ReportFormat.XLSX, null);
  }

  private static String path(
      String party, int year, ReportFormat format, @Nullable Profile profile) {
    String path =
        "/v1/reports/aef/%s/%d?format=%s".formatted(NodeClient.escape(party), year, format.word());
    return profile == null ? path : path + "&profile=" + profile.name().toLowerCase(Locale.ROOT);
  }
}
