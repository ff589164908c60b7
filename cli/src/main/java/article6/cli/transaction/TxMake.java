package article6.cli.transaction;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.cli.ledger.RestLedger;
import article6.cli.network.GenesisFile;
import article6.contracts.action.Action;
import article6.contracts.crypto.Hash;
import article6.contracts.law.Admission;
import article6.contracts.transaction.TransactionBody;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 tx make}: an action becomes a transaction to be signed. */
@Command(
    name = "make",
    description = "Make a transaction of an action in a file of YAML or JSON, for signing.",
    footer = {
      "",
      "Examples:",
      "  a6 tx make transfer.yaml --output transfer.json",
      "  a6 tx make transfer.yaml --output transfer.json --genesis my-net/genesis.json",
      "",
      "transfer.yaml:",
      "  type: TransferUnits",
      "  units: {first: CA0001-THA01-THA-1-2022, last: CA0001-THA01-THA-10-2022}",
      "  from: THA-EBUS-1",
      "  to: CHE-HOLDING-1",
      "  date: 2023-12-15"
    })
final class TxMake extends A6Command {
  private static final int HOURS = 12;

  @Parameters(paramLabel = "ACTION", description = "The file with the action.")
  private Path action = Path.of("");

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "The transaction file to write.")
  private Path output = Path.of("");

  @Option(
      names = "--genesis",
      paramLabel = "FILE",
      description = "The network it is for; without it the node is asked.")
  private @Nullable Path genesis;

  @Option(
      names = "--hours",
      description = "How long it stays valid: 1 to 24 hours from now (default: 12).")
  private int hours = HOURS;

  @Option(names = "--force", description = "Replace a file that is there already.")
  private boolean force;

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    long lifetimeMillis = Duration.ofHours(hours).toMillis();
    if (hours < 1 || lifetimeMillis > Admission.LIFETIME_MILLIS_MAX) {
      throw new CliException(ExitCode.USAGE, "tx.hours", hours);
    }
    Action read = ActionFile.read(action);
    TransactionFile file = TransactionFile.unsigned(body(network(terminal), read, lifetimeMillis));
    file.write(output, force);
    if (terminal.isJson()) {
      terminal.json(Json.tree(file));
    } else {
      terminal.say("tx.made", output, file.id());
    }
    return ExitCode.OK;
  }

  /** A body that is like no other: its number is drawn by lot. */
  static TransactionBody body(Hash network, Action action, long lifetimeMillis) {
    long nonce = new SecureRandom().nextLong() >>> 1;
    return new TransactionBody(network, nonce, System.currentTimeMillis() + lifetimeMillis, action);
  }

  private Hash network(Terminal terminal) throws IOException, InterruptedException {
    if (genesis != null) {
      return GenesisFile.read(genesis).networkId();
    }
    try (NodeClient client = node.client(terminal.words().language())) {
      return new RestLedger(client, terminal.words().language()).network();
    }
  }
}
