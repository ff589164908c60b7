package article6.cli.show;

import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.contracts.action.Action;
import article6.contracts.action.CaseAction;
import article6.contracts.domain.PartyCode;
import article6.node.api.CheckViews.CheckFinding;
import article6.node.json.Json;
import article6.node.report.check.CaseDrafts;
import article6.node.report.check.CheckReport;
import article6.node.text.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** Where {@code a6 report check} puts the inconsistency cases that it suggests, one a file. */
final class CaseFolder {
  @Option(
      names = "--cases",
      paramLabel = "FOLDER",
      required = true,
      description = "Write the inconsistency cases that the findings suggest, as actions to sign.")
  private Path folder = Path.of("");

  @Option(
      names = "--raised-by",
      paramLabel = "PARTY",
      required = true,
      description = "The Party that would raise them.")
  private String party = "";

  private final InstantSource clock = InstantSource.system();

  void write(Terminal terminal, CheckReport report, Catalogue words) throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (CaseAction.RaiseCase draft :
        CaseDrafts.of(
            report,
            new PartyCode(party),
            today,
            finding -> CheckFinding.of(finding, words).message())) {
      Path file = folder.resolve(draft.caseId().value() + ".json");
      SafeFiles.write(file, Json.writePretty(Action.class.cast(draft)) + "\n", false);
      if (!terminal.isJson()) {
        terminal.say("case.drafted", file);
      }
    }
  }
}
