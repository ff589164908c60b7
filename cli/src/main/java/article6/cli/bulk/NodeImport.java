package article6.cli.bulk;

import article6.cli.bulk.ImportJournal.Line;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.ProblemException;
import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.UnitRange;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import article6.node.json.Json;
import article6.node.mempool.ActionFrames;
import article6.node.mempool.BatchTrial;
import article6.node.report.bulk.BulkRow;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Imports into the ledger behind a node. */
final class NodeImport implements ImportLedger {
  /** How long a transaction stays valid: a busy network has long decided by then. */
  static final long LIFETIME_MILLIS = 10L * 60 * 1000;

  /** Transactions under way at once: a tenth of a block, so that others get in too. */
  private static final int UNDER_WAY_MAX = 500;

  private static final Duration POLL_INTERVAL = Duration.ofMillis(50);
  private static final Duration FINALITY_TIMEOUT = Duration.ofMinutes(2);

  private final NodeClient client;
  private final Hash network;
  private final ImportJournal journal;
  private final InstantSource clock;

  /** A row that was handed in. */
  private record UnderWay(TriedRow row, Hash transaction, long expiresAtMillis) {}

  private final Deque<UnderWay> underWay = new ArrayDeque<>();
  private int effective;
  private int waiting;
  private Optional<TriedRow> stopped = Optional.empty();

  NodeImport(NodeClient client, Hash network, ImportJournal journal, InstantSource clock) {
    this.client = client;
    this.network = network;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<TriedRow> attempt(List<BulkRow> rows, List<Address> officers, boolean assumeConsents)
      throws IOException, InterruptedException {
    List<BulkRow> open = rows.stream().filter(row -> !journal.isDone(row.action())).toList();
    List<TriedRow> answers = new ArrayList<>();
    if (!open.isEmpty()) {
      client.uploadForLines(
          "/v1/transactions/dry-run/batch",
          ActionFrames.write(
              new ActionFrames.Head(officers, assumeConsents),
              open.stream().map(BulkRow::action).toList()),
          answer -> answers.add(of(answered(open, answers.size()), answer)));
    }
    if (answers.size() != open.size()) {
      throw new CliException(ExitCode.UNAVAILABLE, "import.answer-cut", client.address());
    }
    List<TriedRow> tried = new ArrayList<>();
    int next = 0;
    for (BulkRow row : rows) {
      tried.add(journal.isDone(row.action()) ? already(row) : answers.get(next++));
    }
    return tried;
  }

  private BulkRow answered(List<BulkRow> open, int index) {
    if (index >= open.size()) {
      throw new CliException(ExitCode.UNAVAILABLE, "import.answer-cut", client.address());
    }
    return open.get(index);
  }

  private static TriedRow already(BulkRow row) {
    return new TriedRow(
        row, BatchTrial.State.ALREADY, List.of(), "", "", List.of(), Optional.empty());
  }

  static TriedRow of(BulkRow row, JsonNode answer) {
    JsonNode refusal = answer.path("refusal");
    List<String> notes = new ArrayList<>();
    answer
        .path("warnings")
        .forEach(
            each ->
                notes.add(
                    each.path("rule").asString("") + ": " + each.path("message").asString("")));
    answer.path("missing").forEach(need -> notes.add(Consents.inWords(need)));
    List<Address> signers = new ArrayList<>();
    answer.path("signers").forEach(each -> signers.add(Address.fromHex(each.asString(""))));
    return new TriedRow(
        row,
        BatchTrial.State.valueOf(answer.path("state").asString("")),
        signers,
        rule(refusal),
        (refusal.path("message").asString("") + " " + refusal.path("cure").asString("")).strip(),
        notes,
        answer.has("units")
            ? Optional.of(Json.fromTree(UnitRange.class, answer.path("units")))
            : Optional.empty());
  }

  private static String rule(JsonNode finding) {
    return (finding.path("rule").asString("") + " " + finding.path("code").asString("")).strip();
  }

  @Override
  public ImportResult submit(List<TriedRow> rows, OfficerKeys keys, ImportProgress progress)
      throws IOException, InterruptedException {
    for (TriedRow row : rows) {
      if (stopped.isPresent()) {
        break;
      }
      send(row, keys, progress, rows.size());
      if (underWay.size() >= UNDER_WAY_MAX) {
        await(UNDER_WAY_MAX / 2, progress, rows.size());
      }
    }
    await(0, progress, rows.size());
    return new ImportResult(effective, waiting, rows.size() - effective - waiting, stopped);
  }

  private void send(TriedRow row, OfficerKeys keys, ImportProgress progress, int of)
      throws IOException, InterruptedException {
    Action action = row.row().action();
    Hash digest = ImportJournal.digest(action);
    Optional<Line> before = journal.line(action);
    if (before.isPresent() && isFinal(before.get().transaction())) {
      finished(row, before.get(), progress, of);
      return;
    }
    // the same transaction while it may still get into a block, so that never two of a row can
    long expires =
        before
            .map(Line::expiresAtMillis)
            .filter(until -> until > clock.millis())
            .orElse(clock.millis() + LIFETIME_MILLIS);
    long nonce = digest.bytes().getLong(0) >>> 1;
    Transaction transaction =
        Transaction.sign(
            new TransactionBody(network, nonce, expires, action), keys.of(row.signers()));
    journal.note(new Line(digest, transaction.id(), expires, ImportJournal.State.SIGNED));
    if (!handIn(row, transaction, progress, of)) {
      return;
    }
    underWay.add(new UnderWay(row, transaction.id(), expires));
  }

  /** What needs an earlier row is refused while that one is under way; then both take turns. */
  private boolean handIn(TriedRow row, Transaction transaction, ImportProgress progress, int of)
      throws IOException, InterruptedException {
    while (true) {
      try {
        client.post(
            "/v1/transactions",
            JsonNodeFactory.instance
                .objectNode()
                .put("encoded", transaction.encode().toHexString()));
        return true;
      } catch (ProblemException e) {
        if (e.isBusy()) {
          await(underWay.size() / 2, progress, of);
          Thread.sleep(POLL_INTERVAL);
        } else if (!e.isRefusal()) {
          throw e;
        } else if (underWay.isEmpty()) {
          stopped =
              Optional.of(
                  row.refused(e.problem().path("rule").asString("") + " " + e.code(), e.detail()));
          return false;
        } else {
          await(0, progress, of);
          if (stopped.isPresent()) {
            return false;
          }
        }
      }
    }
  }

  private void await(int most, ImportProgress progress, int of)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + FINALITY_TIMEOUT.toNanos();
    while (underWay.size() > most) {
      UnderWay oldest = underWay.getFirst();
      JsonNode answer = client.get("/v1/transactions/" + oldest.transaction());
      switch (answer.path("status").path("state").asString("")) {
        case "FINAL" -> {
          underWay.removeFirst();
          checkUnits(oldest.row(), answer);
          finished(oldest, progress, of);
          deadline = System.nanoTime() + FINALITY_TIMEOUT.toNanos();
        }
        case "REFUSED", "EXPIRED" -> {
          underWay.removeFirst();
          JsonNode refusal = answer.path("status").path("refusal");
          stopped =
              stopped.or(
                  () ->
                      Optional.of(
                          oldest
                              .row()
                              .refused(
                                  rule(refusal), refusal.path("message").asString("EXPIRED"))));
        }
        default -> {
          if (System.nanoTime() > deadline) {
            throw new CliException(
                ExitCode.TEMPORARY, "import.not-final", effective + waiting, underWay.size());
          }
          Thread.sleep(POLL_INTERVAL);
        }
      }
    }
  }

  private boolean isFinal(Hash transaction) throws IOException, InterruptedException {
    return client
        .get("/v1/transactions/" + transaction)
        .path("status")
        .path("state")
        .asString("")
        .equals("FINAL");
  }

  private void finished(UnderWay done, ImportProgress progress, int of) throws IOException {
    finished(
        done.row(),
        new Line(
            ImportJournal.digest(done.row().row().action()),
            done.transaction(),
            done.expiresAtMillis(),
            ImportJournal.State.FINAL),
        progress,
        of);
  }

  private void finished(TriedRow row, Line line, ImportProgress progress, int of)
      throws IOException {
    journal.note(
        new Line(
            line.row(), line.transaction(), line.expiresAtMillis(), ImportJournal.State.FINAL));
    if (row.state() == BatchTrial.State.WAITING) {
      waiting++;
    } else {
      effective++;
    }
    progress.done(effective + waiting, of);
  }

  /** Units get their serials in the order of the blocks; if that is another one, better stop. */
  private void checkUnits(TriedRow row, JsonNode answer) {
    if (row.units().isEmpty()) {
      return;
    }
    for (JsonNode event : answer.path("events")) {
      JsonNode told = event.path("event");
      if (told.path("type").asString("").equals("UnitsIssued")) {
        UnitRange units = Json.fromTree(UnitRange.class, told.path("units"));
        if (!units.equals(row.units().get())) {
          stopped =
              stopped.or(() -> Optional.of(row.refused("", row.units().get() + " ≠ " + units)));
        }
      }
    }
  }
}
