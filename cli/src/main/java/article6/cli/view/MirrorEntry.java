package article6.cli.view;

import article6.cli.bulk.OfficerKeys;
import article6.cli.bulk.OneAction;
import article6.cli.bulk.TriedRow;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.ledger.Answer;
import article6.cli.ledger.NodeClient;
import article6.contracts.action.Action;
import article6.contracts.action.BridgeAction.MirrorHoldings;
import article6.contracts.codec.Codec;
import article6.contracts.domain.MirroredUnits;
import article6.contracts.domain.UnderlyingRange;
import article6.contracts.state.Mirror;
import article6.contracts.transaction.Transaction;
import article6.node.json.Json;
import article6.node.mempool.BatchTrial;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts a view of another registry in the place of the one that is there. */
final class MirrorEntry {
  /** Ranges that the terminal lists on either side; the file has all. */
  private static final int LISTED_MAX = 20;

  /** Room beside the action in a transaction: number, time and a dozen signatures. */
  private static final int BESIDE_BYTES = 4 * 1024;

  /** What has to be kept before the entry is handed in, so that its digest is never alone. */
  @FunctionalInterface
  interface Keeping {
    void keep() throws IOException;
  }

  private final Terminal terminal;
  private final NodeClient client;
  private final EntryOptions options;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  MirrorEntry(Terminal terminal, NodeClient client, EntryOptions options) {
    this.terminal = terminal;
    this.client = client;
    this.options = options;
  }

  /** Shows what changes, tries the entry, and submits it unless it is a dry run. */
  ExitCode enter(MirrorHoldings entry, Keeping document) throws IOException, InterruptedException {
    requireRoom(entry);
    Optional<JsonNode> before = before(entry);
    MirrorChange change = MirrorChange.between(ranges(before), entry.units());
    boolean stands = requireNewer(entry, before, change);
    tell(entry, change, stands);
    ExitCode code = stands ? ExitCode.OK : tryAndSubmit(entry, document);
    if (terminal.isJson()) {
      terminal.json(json);
    }
    return code;
  }

  private static void requireRoom(MirrorHoldings entry) {
    int ranges = entry.units().size();
    if (ranges > MirroredUnits.RANGES_MAX) {
      throw new CliException(ExitCode.DATA, "view.too-many", ranges, MirroredUnits.RANGES_MAX);
    }
    int bytes = Codec.of(Action.class).encode(entry).size();
    if (bytes > Transaction.BYTES_MAX - BESIDE_BYTES) {
      throw new CliException(
          ExitCode.DATA, "view.too-large", bytes, Transaction.BYTES_MAX - BESIDE_BYTES);
    }
  }

  /** The view of this Party on that registry as the ledger has it. */
  private Optional<JsonNode> before(MirrorHoldings entry) throws IOException, InterruptedException {
    String source = UnderlyingRange.canonicalRegistry(entry.source());
    return client.list("/v1/mirrors?party=" + entry.party()).stream()
        .filter(each -> UnderlyingRange.canonicalRegistry(mirror(each).source()).equals(source))
        .findFirst();
  }

  private static Mirror mirror(JsonNode detail) {
    return Json.fromTree(Mirror.class, detail.path("mirror"));
  }

  private static List<MirroredUnits> ranges(Optional<JsonNode> detail) {
    return detail.stream()
        .flatMap(each -> each.path("ranges").valueStream())
        .map(each -> Json.fromTree(MirroredUnits.class, each))
        .toList();
  }

  /** Whether exactly this view is there already. An older one is never entered. */
  private static boolean requireNewer(
      MirrorHoldings entry, Optional<JsonNode> before, MirrorChange change) {
    if (before.isEmpty()) {
      return false;
    }
    long there = mirror(before.get()).asOfMillis();
    Instant asOf = Instant.ofEpochMilli(entry.asOfMillis());
    if (there > entry.asOfMillis()) {
      throw new CliException(ExitCode.NEGATIVE, "view.older", asOf, Instant.ofEpochMilli(there));
    }
    if (there == entry.asOfMillis() && !change.isNone()) {
      throw new CliException(ExitCode.NEGATIVE, "view.same-moment", asOf);
    }
    return there == entry.asOfMillis();
  }

  private void tell(MirrorHoldings entry, MirrorChange change, boolean stands) {
    long units = MirrorChange.quantity(entry.units());
    Instant asOf = Instant.ofEpochMilli(entry.asOfMillis());
    json.put("party", entry.party().value());
    json.put("source", entry.source());
    json.put("asOf", asOf.toString());
    json.put("document", entry.document().toString());
    json.put("ranges", entry.units().size());
    json.put("units", units);
    json.put("unchanged", stands);
    json.set("added", Json.tree(change.added()));
    json.set("gone", Json.tree(change.gone()));
    if (terminal.isJson()) {
      return;
    }
    terminal.say("view.read", entry.party(), entry.source(), asOf, entry.units().size(), units);
    if (stands) {
      terminal.say("view.unchanged");
      return;
    }
    if (change.isNone()) {
      terminal.say("view.same-ranges");
    }
    list("+", change.added());
    list("−", change.gone());
  }

  private void list(String sign, List<MirroredUnits> ranges) {
    if (ranges.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            sign,
            terminal.word("view.first"),
            terminal.word("view.last"),
            terminal.word("view.units"),
            terminal.word("view.account"),
            terminal.word("view.status"));
    ranges.stream()
        .limit(LISTED_MAX)
        .forEach(
            each ->
                table.row(
                    sign,
                    each.units().firstId(),
                    each.units().lastId(),
                    each.units().quantity(),
                    each.account(),
                    each.status()));
    terminal.table(table);
    if (ranges.size() > LISTED_MAX) {
      terminal.say("view.more", ranges.size() - LISTED_MAX);
    }
  }

  private ExitCode tryAndSubmit(MirrorHoldings entry, Keeping document)
      throws IOException, InterruptedException {
    OfficerKeys keys = options.signers().keys();
    OneAction one = new OneAction(client, terminal.words().language(), InstantSource.system());
    TriedRow tried = one.attempt(entry, options.signers().officers(keys));
    tell(tried);
    if (!tried.isTaken()) {
      return ExitCode.NEGATIVE;
    }
    if (options.isDryRun()) {
      return ExitCode.OK;
    }
    document.keep();
    return tell(one.submit(tried, keys), tried);
  }

  private void tell(TriedRow tried) {
    json.put("state", tried.state().name());
    json.put("rule", tried.rule());
    json.put("message", tried.message());
    json.set("notes", Json.tree(tried.notes()));
    if (!terminal.isJson()) {
      terminal.say("view.tried", terminal.word("import.state." + tried.state()));
      if (!tried.rule().isEmpty()) {
        terminal.line("  " + tried.rule() + ": " + tried.message());
      }
      tried.notes().forEach(note -> terminal.line("  " + note));
      if (tried.state() == BatchTrial.State.UNSIGNED) {
        terminal.say("view.unsigned", options.party());
      }
    }
  }

  private ExitCode tell(OneAction.Submitted submitted, TriedRow tried) {
    json.put("transaction", submitted.transaction().toString());
    return switch (submitted.answer()) {
      case Answer.Final(long height, List<String> _) -> {
        json.put("height", height);
        if (!terminal.isJson()) {
          boolean waits = tried.state() == BatchTrial.State.WAITING;
          terminal.say(waits ? "view.waiting" : "view.entered", height, submitted.transaction());
        }
        yield ExitCode.OK;
      }
      case Answer.Refused(String code, String rule, String source, String message) -> {
        json.put("state", BatchTrial.State.REFUSED.name());
        json.put("rule", rule + " " + code);
        json.put("message", message);
        if (!terminal.isJson()) {
          terminal.say("tx.refused", rule, code, source);
          terminal.line("  " + message);
        }
        yield ExitCode.NEGATIVE;
      }
    };
  }
}
