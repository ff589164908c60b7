package article6.cli.show;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.node.api.CheckViews.CheckDetail;
import article6.node.json.Json;
import article6.node.report.check.AefCheck;
import article6.node.report.check.CheckReport;
import article6.node.report.filed.AefFile;
import article6.node.text.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** The checks of {@code a6 report}: of files, of files beside the ledger, of what will be filed. */
final class ReportCheck {
  private ReportCheck() {}

  @Command(
      name = "check",
      description = "Check filed reports (XLSX, CSV, JSON) against each other; needs no node.",
      footer = {
        "",
        "Exit code 0: all consistent; 1: something is wrong, and what to do about it.",
        "",
        "Examples:",
        "  a6 report check AEF-THA-2023-1.0.xlsx AEF-CHE-2023-1.0.xlsx",
        "  a6 report check AEF-THA-2023-1.0.xlsx --against-ledger",
        "  a6 report check THA.xlsx CHE.xlsx --cases drafts --raised-by THA"
      })
  static final class Check extends A6Command {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Reports as they were filed.")
    private List<Path> files = new ArrayList<>();

    @Option(
        names = "--against-ledger",
        description =
            "Also compare each file, row by row, with what the node's ledger reports, and take"
                + " from it what crossed to other registries and later codes.")
    private boolean againstLedger;

    @ArgGroup(exclusive = false)
    private @Nullable CaseFolder cases;

    @Mixin private NodeOption node = new NodeOption();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      if (!againstLedger) {
        return CheckText.tell(terminal, List.of(together(terminal, LedgerSide.NONE)));
      }
      List<JsonNode> results = new ArrayList<>();
      try (NodeClient client = node.client(terminal.words().language())) {
        results.add(together(terminal, LedgerSide.of(client)));
        for (Path file : files) {
          results.add(compare(client, file));
        }
      }
      return CheckText.tell(terminal, results);
    }

    private JsonNode together(Terminal terminal, LedgerSide ledger) throws IOException {
      List<AefFile> read = new ArrayList<>();
      for (Path file : files) {
        byte[] content = SafeFiles.readSheet(file);
        read.add(AefFile.read(file.toString(), content, ledger.names(), ledger.codes()));
      }
      CheckReport report = AefCheck.check(read, ledger.crossings());
      if (cases != null) {
        cases.write(terminal, report, catalogue(terminal));
      }
      return Json.tree(CheckDetail.of(report, catalogue(terminal)));
    }
  }

  @Command(
      name = "compare",
      description = "Compare a filed report, row by row, with what the ledger reports.",
      footer = {"", "Example:", "  a6 report compare THA 2023 AEF-THA-2023-1.0.xlsx"})
  static final class Compare extends A6Command {
    @Parameters(index = "0", paramLabel = "PARTY", description = "Whose report.")
    private String party = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year reported on.")
    private int year;

    @Parameters(index = "2", paramLabel = "FILE", description = "The report as it was filed.")
    private Path file = Path.of("");

    @Mixin private NodeOption node = new NodeOption();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      try (NodeClient client = node.client(terminal.words().language())) {
        JsonNode result = ReportCheck.compare(client, file);
        JsonNode filed = result.path("files").path(0);
        String filedBy = filed.path("party").asString("");
        if (!filedBy.isEmpty() && !(filedBy.equals(party) && filed.path("year").asInt(0) == year)) {
          throw new CliException(
              ExitCode.DATA,
              "report.check.other-report",
              file,
              party,
              year,
              filedBy,
              filed.path("year").asString(""));
        }
        return CheckText.tell(terminal, List.of(result));
      }
    }
  }

  @Command(
      name = "precheck",
      description = "Check the report that the ledger makes, before it is filed.",
      footer = {"", "Example:", "  a6 report precheck THA 2023"})
  static final class Precheck extends A6Command {
    @Parameters(index = "0", paramLabel = "PARTY", description = "Whose report.")
    private String party = "";

    @Parameters(index = "1", paramLabel = "YEAR", description = "The year reported on.")
    private int year;

    @Mixin private NodeOption node = new NodeOption();

    @Override
    protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
      try (NodeClient client = node.client(terminal.words().language())) {
        String path = "/v1/reports/aef/%s/%d/check".formatted(NodeClient.escape(party), year);
        return CheckText.tell(terminal, List.of(client.get(path)));
      }
    }
  }

  private static JsonNode compare(NodeClient client, Path file)
      throws IOException, InterruptedException {
    Path name = file.getFileName();
    return client.upload(
        "/v1/reports/aef/compare?name=" + NodeClient.escape(String.valueOf(name)),
        SafeFiles.readSheet(file));
  }

  private static Catalogue catalogue(Terminal terminal) {
    return Catalogue.of(
        switch (terminal.words().language()) {
          case EN -> article6.node.text.Language.ENGLISH;
          case JA -> article6.node.text.Language.JAPANESE;
        });
  }
}
