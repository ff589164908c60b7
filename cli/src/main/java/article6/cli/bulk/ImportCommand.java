package article6.cli.bulk;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.cli.ledger.RestLedger;
import article6.contracts.crypto.Hash;
import article6.node.report.bulk.BulkFile;
import article6.node.report.bulk.BulkKind;
import article6.node.report.bulk.BulkMapping;
import article6.node.report.bulk.BulkReader;
import article6.node.report.filed.PartyNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 import}: rows of a sheet become actions, tried together and then submitted. */
@Command(
    name = "import",
    description = "Import rows of a workbook or CSV: every row is tried before any is submitted.",
    footer = {
      "",
      "Kinds: attestations, ndcs, inventories, accounts, approaches, entities, authorizations,",
      "amendments, issuances, transfers, ndc-uses, imp-uses, cancellations, revocations, actions.",
      "A workbook with a sheet for each kind, as a6 export writes it, needs no --kind.",
      "",
      "Exit code 0: all rows are (or would be) in; 1: some row is not, and which and why.",
      "",
      "Examples:",
      "  a6 import letters.xlsx --kind authorizations --dry-run --signer"
          + " officers/authoriser-1.json",
      "  a6 import letters.xlsx --kind authorizations --key officers/authoriser-1.json",
      "  a6 import vcus.csv --mapping verra --set \"Cooperative approach ID=CA0046\" --dry-run",
      "  a6 import blocks.csv --mapping my-blocks.yaml --throwaway --reports tables",
      "  a6 import --show-mapping credit-blocks > my-blocks.yaml"
    })
public final class ImportCommand extends A6Command {
  @Parameters(arity = "0..1", paramLabel = "FILE", description = "Workbook (XLSX) or CSV.")
  private @Nullable Path file;

  @Option(names = "--kind", paramLabel = "KIND", description = "What its rows are.")
  private @Nullable String kind;

  @Option(
      names = "--mapping",
      paramLabel = "NAME|FILE",
      description = "Which column is what: a file, or one that is shipped.")
  private @Nullable String mapping;

  @Option(
      names = "--set",
      paramLabel = "LABEL=VALUE",
      description = "The value of a column in all rows; may be repeated.")
  private Map<String, String> given = new LinkedHashMap<>();

  @Option(names = "--show-mapping", paramLabel = "NAME", description = "Print a shipped mapping.")
  private @Nullable String shown;

  @Option(names = "--dry-run", description = "Try all rows and submit none.")
  private boolean dryRun;

  @Option(
      names = "--assume-consents",
      description = "Judge later rows as if everybody who is still asked consented.")
  private boolean assumeConsents;

  @Option(
      names = "--skip-refused",
      description = "Submit the rows that would be taken, and leave the others out.")
  private boolean skipRefused;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what becomes of every row: CSV, or JSON by its ending.")
  private @Nullable Path report;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      description = "What was submitted (default: FILE with .a6-import.jsonl).")
  private @Nullable Path journal;

  @Option(
      names = "--throwaway",
      description = "Import into a fresh ledger of this process, to see what the data comes to.")
  private boolean throwaway;

  @Option(
      names = "--reports",
      paramLabel = "FOLDER",
      description = "With --throwaway: write CTF table 4 of every Party there.")
  private @Nullable Path reports;

  @Option(
      names = "--ndc",
      paramLabel = "YEARS",
      defaultValue = "2021-2030",
      description = "With --throwaway: NDC period of Parties that state none (default: 2021-2030).")
  private String ndc = "2021-2030";

  @Option(names = "--force", description = "Replace files that are there already.")
  private boolean force;

  @Mixin private NodeOption node = new NodeOption();
  @Mixin private SignerOptions signers = new SignerOptions();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    if (shown != null) {
      String name = shown;
      terminal.line(
          ShippedMapping.named(name)
              .orElseThrow(
                  () ->
                      new CliException(
                          ExitCode.NO_INPUT, "import.no-mapping", name, ShippedMapping.names()))
              .read()
              .stripTrailing());
      return ExitCode.OK;
    }
    if (file == null) {
      throw new CliException(ExitCode.USAGE, "import.no-file");
    }
    BulkMapping how = how();
    byte[] content = SafeFiles.readSheet(file);
    BulkFile read = BulkReader.read(file.toString(), content, how, new PartyNames(Map.of()));
    return throwaway ? intoThrowaway(terminal, read) : intoNode(terminal, file, read);
  }

  private BulkMapping how() throws IOException {
    if (mapping != null) {
      return MappingFile.read(mapping, given);
    }
    if (!given.isEmpty()) {
      throw new CliException(ExitCode.USAGE, "import.set-without-mapping");
    }
    if (kind == null) {
      return BulkMapping.allSheets();
    }
    return BulkKind.ofWord(kind)
        .map(BulkMapping::plain)
        .orElseThrow(
            () -> new CliException(ExitCode.USAGE, "import.no-kind", String.valueOf(kind)));
  }

  private ExitCode intoNode(Terminal terminal, Path source, BulkFile read)
      throws IOException, InterruptedException {
    OfficerKeys officers = signers.keys();
    try (NodeClient client = node.client(terminal.words().language())) {
      Hash network = new RestLedger(client, terminal.words().language()).network();
      Path written =
          journal != null
              ? journal
              : source.resolveSibling(source.getFileName() + ".a6-import.jsonl");
      try (ImportJournal lines = ImportJournal.open(written, network)) {
        NodeImport ledger = new NodeImport(client, network, lines, InstantSource.system());
        return run(terminal, read, ledger, officers).tell();
      }
    }
  }

  private ImportRun run(Terminal terminal, BulkFile read, ImportLedger ledger, OfficerKeys officers)
      throws IOException, InterruptedException {
    ImportRun run = new ImportRun(terminal, read, ledger);
    run.attempt(signers.officers(officers), assumeConsents, Optional.ofNullable(report), force);
    if (!dryRun) {
      run.submit(officers, skipRefused);
    }
    return run;
  }

  private ExitCode intoThrowaway(Terminal terminal, BulkFile read)
      throws IOException, InterruptedException {
    if (read.rows().isEmpty()) {
      ImportRun empty = new ImportRun(terminal, read, new NoLedger());
      empty.attempt(List.of(), false, Optional.ofNullable(report), force);
      return empty.tell();
    }
    Path folder = Files.createTempDirectory("a6-throwaway-");
    try (ThrowawayImport ledger =
        ThrowawayImport.open(
            folder, read.rows(), System.currentTimeMillis(), span(), Catalogues.of(terminal))) {
      ImportRun run = run(terminal, read, ledger, signers.noKeys());
      if (!dryRun) {
        run.reports(ledger.ledger().reader(), Optional.ofNullable(reports), force);
      }
      return run.tell();
    } finally {
      Folders.delete(folder);
    }
  }

  private YearSpan span() {
    try {
      return YearSpan.parse(ndc);
    } catch (IllegalArgumentException e) {
      throw new CliException(ExitCode.USAGE, "import.years", ndc).because(e);
    }
  }
}
