package article6.cli.bulk;

import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.show.CheckText;
import article6.contracts.crypto.Address;
import article6.node.api.CheckViews.CheckFinding;
import article6.node.chain.LedgerReader;
import article6.node.json.Json;
import article6.node.mempool.BatchTrial;
import article6.node.report.bulk.BulkFile;
import article6.node.report.ctf.CtfTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One run of an import: tries, submits, and says of every row whether it is in. */
final class ImportRun {
  /** Rows that the terminal lists; all are in the report. */
  private static final int LISTED_MAX = 50;

  private static final int PROGRESS_STEPS = 20;

  private final Terminal terminal;
  private final BulkFile file;
  private final ImportLedger ledger;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private List<TriedRow> tried = List.of();
  private Optional<ImportResult> result = Optional.empty();

  /** Findings of a file as checks tell them. */
  private record FileFindings(List<CheckFinding> findings, Map<String, Long> counts) {}

  ImportRun(Terminal terminal, BulkFile file, ImportLedger ledger) {
    this.terminal = terminal;
    this.file = file;
    this.ledger = ledger;
  }

  /** Tries every row that was understood. */
  void attempt(List<Address> officers, boolean assumeConsents, Optional<Path> report, boolean force)
      throws IOException, InterruptedException {
    tried = ledger.attempt(file.rows(), officers, assumeConsents);
    RowReport rows = new RowReport(file, tried, Catalogues.of(terminal));
    if (report.isPresent()) {
      rows.write(report.get(), force);
    }
    Map<String, Long> counts = new TreeMap<>();
    file.findings().counts().forEach((code, count) -> counts.put(code.name(), count));
    FileFindings findings =
        new FileFindings(
            file.findings().inOrder().stream()
                .map(each -> CheckFinding.of(each, Catalogues.of(terminal)))
                .toList(),
            counts);
    json.set("findings", Json.tree(findings));
    if (terminal.isJson()) {
      json.set("rows", rows.json());
      return;
    }
    CheckText.findings(terminal, Json.tree(findings));
    list();
    report.ifPresent(path -> terminal.say("import.report", path));
  }

  private void list() {
    TextTable table =
        new TextTable(
            terminal.word("import.row"),
            terminal.word("import.kind"),
            terminal.word("import.state"),
            terminal.word("import.rule"),
            terminal.word("import.message"));
    tried.stream()
        .filter(row -> row.isInTheWay() || !row.notes().isEmpty())
        .limit(LISTED_MAX)
        .map(RowReport::line)
        .forEach(
            line ->
                table.row(
                    line.row(),
                    line.kind(),
                    terminal.word("import.state." + line.state()),
                    line.rule(),
                    line.message().isEmpty() ? line.notes() : line.message()));
    if (!table.isEmpty()) {
      terminal.table(table);
    }
    long more =
        tried.stream().filter(row -> row.isInTheWay() || !row.notes().isEmpty()).count()
            - LISTED_MAX;
    if (more > 0) {
      terminal.say("import.more", more);
    }
  }

  /** Whether each row would be taken, or is there already. */
  private boolean isClean() {
    return file.isWhole() && tried.stream().noneMatch(TriedRow::isInTheWay);
  }

  /**
   * Submits what would be taken; nothing at all where a row stands in the way of that, and nothing
   * of a file that could not be read to its end, whatever may be skipped.
   */
  void submit(OfficerKeys officers, boolean skipRefused) throws IOException, InterruptedException {
    if (!file.complete() || (!isClean() && !skipRefused)) {
      return;
    }
    List<TriedRow> rows = tried.stream().filter(row -> row.isTaken() && !row.differs()).toList();
    int[] told = {0};
    result =
        Optional.of(
            ledger.submit(
                rows,
                officers,
                (done, of) -> {
                  int step = done * PROGRESS_STEPS / Math.max(1, of);
                  if (step > told[0]) {
                    told[0] = step;
                    terminal.progress(terminal.word("import.progress", done, of));
                  }
                }));
  }

  /** Says how many rows are in and how many are not; the exit code says whether all are. */
  ExitCode tell() {
    boolean stopped = result.filter(it -> it.left() > 0).isPresent();
    say();
    return isClean() && !stopped && !tried.isEmpty() ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  private void say() {
    json.put("file", file.name());
    json.put("unreadable", file.unreadable().size());
    json.put("repeated", file.repeated());
    json.put("passedOver", file.passedOver());
    json.put("already", count(BatchTrial.State.ALREADY));
    json.put("wouldTakeEffect", count(BatchTrial.State.EFFECTIVE));
    json.put("wouldWait", count(BatchTrial.State.WAITING));
    json.put("inTheWay", tried.stream().filter(TriedRow::isInTheWay).count());
    result.ifPresent(
        it -> {
          json.put("effective", it.effective());
          json.put("waiting", it.waiting());
          json.put("left", it.left());
          it.stopped().ifPresent(row -> json.put("stoppedAtRow", row.row().place().row()));
        });
    if (terminal.isJson()) {
      terminal.json(json);
      return;
    }
    terminal.say(
        "import.tried",
        tried.size() + file.unreadable().size(),
        count(BatchTrial.State.ALREADY),
        count(BatchTrial.State.EFFECTIVE),
        count(BatchTrial.State.WAITING),
        tried.stream().filter(TriedRow::isInTheWay).count(),
        file.unreadable().size());
    if (file.repeated() + file.passedOver() > 0) {
      terminal.say("import.left-out", file.repeated(), file.passedOver());
    }
    if (result.isEmpty()) {
      String why = file.complete() ? "import.nothing-submitted" : "import.file-not-read";
      terminal.say(isClean() ? "import.none-submitted" : why);
      return;
    }
    ImportResult done = result.get();
    terminal.say("import.done", done.effective(), done.waiting(), done.left());
    done.stopped()
        .ifPresent(
            row -> {
              terminal.say("import.stopped", row.row().place().row(), row.rule(), row.message());
              terminal.say("import.go-on");
            });
  }

  private long count(BatchTrial.State state) {
    return tried.stream().filter(row -> row.state() == state && !row.differs()).count();
  }

  /** Shows what the rows came to in table 4 of every Party. */
  void reports(LedgerReader reader, Optional<Path> folder, boolean force) throws IOException {
    if (result.isEmpty()) {
      return;
    }
    List<CtfTable> tables = ThrowawayReports.tables(reader);
    List<ThrowawayReports.Figure> figures = ThrowawayReports.figures(tables);
    if (terminal.isJson()) {
      json.set("totals", ThrowawayReports.json(figures));
    } else {
      ThrowawayReports.tell(terminal, figures);
    }
    if (folder.isPresent()) {
      for (Path written : ThrowawayReports.write(tables, folder.get(), force)) {
        terminal.progress(terminal.word("import.report", written));
      }
    }
  }
}
