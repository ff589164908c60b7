package article6.cli.bulk;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Language;
import article6.cli.ledger.Answer;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.RestLedger;
import article6.contracts.action.Action;
import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import article6.contracts.transaction.Transaction;
import article6.contracts.transaction.TransactionBody;
import article6.node.mempool.ActionFrames;
import article6.node.report.bulk.BulkKind;
import article6.node.report.bulk.BulkRow;
import article6.node.report.finding.Place;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One action that a command makes itself: tried by the node, signed by those of the officers given
 * whom it needs, and handed in.
 */
public final class OneAction {
  private final NodeClient client;
  private final RestLedger ledger;
  private final InstantSource clock;

  public OneAction(NodeClient client, Language language, InstantSource clock) {
    this.client = client;
    this.ledger = new RestLedger(client, language);
    this.clock = clock;
  }

  /** What would become of it; changes nothing. */
  public TriedRow attempt(Action action, List<Address> officers)
      throws IOException, InterruptedException {
    List<JsonNode> answers = new ArrayList<>();
    client.uploadForLines(
        "/v1/transactions/dry-run/batch",
        ActionFrames.write(new ActionFrames.Head(officers, false), List.of(action)),
        answers::add);
    if (answers.size() != 1) {
      throw new CliException(ExitCode.UNAVAILABLE, "import.answer-cut", client.address());
    }
    BulkRow row = new BulkRow(BulkKind.of(action), Place.file(""), action, Optional.empty());
    return NodeImport.of(row, answers.getFirst());
  }

  /** The transaction that was handed in, and what became of it. */
  public record Submitted(Hash transaction, Answer answer) {}

  /** Signs what was tried and waits until it is final or refused. */
  public Submitted submit(TriedRow tried, OfficerKeys keys)
      throws IOException, InterruptedException {
    Action action = tried.row().action();
    TransactionBody body =
        new TransactionBody(
            ledger.network(),
            ImportJournal.digest(action).bytes().getLong(0) >>> 1,
            clock.millis() + NodeImport.LIFETIME_MILLIS,
            action);
    Transaction signed = Transaction.sign(body, keys.of(tried.signers()));
    return new Submitted(signed.id(), ledger.submit(signed));
  }
}
