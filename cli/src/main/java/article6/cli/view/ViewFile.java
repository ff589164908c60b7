package article6.cli.view;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.contracts.action.BridgeAction.MirrorHoldings;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.PartyCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.tuweni.bytes.Bytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 view file}: from a list that the other registry gives. */
@Command(
    name = "file",
    description = "Enter the list of holdings that another registry gives, to be seen here.",
    footer = {
      "",
      "A workbook (XLSX) or CSV with the columns First ID, Last ID, Vintage, Account and Status.",
      "The SHA-256 of the file becomes the document of the entry: keep the file.",
      "Exit code 0: entered, or there already; 1: refused, and by which rule.",
      "",
      "Example:",
      "  a6 view file holdings.csv --as-of 2026-11-20T00:00:00Z --party CHE --source GS --key"
          + " officers/registrar.json"
    })
final class ViewFile extends A6Command {
  @Parameters(paramLabel = "FILE", description = "The list.")
  private Path file = Path.of("");

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "TIME",
      description = "The moment that the list shows, in UTC, such as 2026-11-20T00:00:00Z.")
  private String asOf = "";

  @Mixin private EntryOptions entry = new EntryOptions();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    PartyCode party = entry.party();
    byte[] content = SafeFiles.readBytes(file);
    MirrorHoldings holdings =
        new MirrorHoldings(
            party,
            entry.source(),
            moment().toEpochMilli(),
            HoldingsSheet.read(terminal, file.toString(), content, entry.source()),
            Hash.of(Bytes.wrap(content)));
    try (NodeClient here = entry.client(terminal)) {
      return new MirrorEntry(terminal, here, entry).enter(holdings, () -> {});
    }
  }

  private Instant moment() {
    try {
      return Instant.parse(asOf);
    } catch (DateTimeException e) {
      throw new CliException(ExitCode.USAGE, "view.as-of", asOf).because(e);
    }
  }
}
