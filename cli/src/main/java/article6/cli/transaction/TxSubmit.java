package article6.cli.transaction;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.Answer;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.cli.ledger.RestLedger;
import article6.contracts.action.ConsentAction;
import article6.contracts.crypto.Hash;
import article6.contracts.transaction.Transaction;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code a6 tx submit}: hands a signed transaction in and waits for the answer. */
@Command(
    name = "submit",
    description = "Hand in a signed transaction and wait until it is final or refused.",
    footer = {
      "",
      "Exit code 0: final (it may wait for more consents); 1: refused, and by which rule.",
      "",
      "Example:",
      "  a6 tx submit transfer.json --node http://127.0.0.1:8606"
    })
final class TxSubmit extends A6Command {
  /** What became of it, for programs. */
  record Report(
      Hash transaction,
      boolean accepted,
      Optional<Long> height,
      boolean waitsForConsents,
      Optional<String> code,
      Optional<String> rule,
      Optional<String> source,
      List<String> messages) {}

  @Parameters(paramLabel = "FILE", description = "The transaction file.")
  private Path file = Path.of("");

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    Transaction transaction = TransactionFile.read(file).transaction(file);
    try (NodeClient client = node.client(terminal.words().language())) {
      return submit(terminal, client, transaction);
    }
  }

  static ExitCode submit(Terminal terminal, NodeClient client, Transaction transaction)
      throws IOException, InterruptedException {
    RestLedger ledger = new RestLedger(client, terminal.words().language());
    Answer answer = ledger.submit(transaction);
    Report report = report(transaction, answer, ledger);
    if (terminal.isJson()) {
      terminal.json(Json.tree(report));
    } else {
      tell(terminal, report);
    }
    return report.accepted() ? ExitCode.OK : ExitCode.NEGATIVE;
  }

  private static Report report(Transaction transaction, Answer answer, RestLedger ledger)
      throws IOException, InterruptedException {
    Hash proposal =
        transaction.action() instanceof ConsentAction.GiveConsent consent
            ? consent.proposal()
            : transaction.id();
    return switch (answer) {
      case Answer.Final done ->
          new Report(
              transaction.id(),
              true,
              Optional.of(done.height()),
              ledger.isWaiting(proposal),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              done.warnings());
      case Answer.Refused refused ->
          new Report(
              transaction.id(),
              false,
              Optional.empty(),
              false,
              Optional.of(refused.code()),
              Optional.of(refused.rule()),
              Optional.of(refused.source()),
              List.of(refused.message()));
    };
  }

  private static void tell(Terminal terminal, Report report) {
    if (report.accepted()) {
      terminal.say(
          report.waitsForConsents() ? "tx.waiting" : "tx.final",
          report.transaction(),
          report.height().orElse(0L));
    } else {
      terminal.say(
          "tx.refused",
          report.rule().orElse(""),
          report.code().orElse(""),
          report.source().orElse(""));
    }
    report.messages().forEach(message -> terminal.line("  " + message));
  }
}
