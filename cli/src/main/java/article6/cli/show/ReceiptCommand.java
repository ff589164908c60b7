package article6.cli.show;

import article6.cli.console.A6Command;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.contracts.light.Receipt;
import article6.node.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code a6 receipt}: fetches the proof that a transaction is final. */
@Command(
    name = "receipt",
    description = "Fetch the receipt of a transaction: the proof that it is final.",
    footer = {
      "",
      "Example:",
      "  a6 receipt 0x5c1f... --output receipt.json",
      "  a6 verify receipt.json --genesis my-net/genesis.json"
    })
public final class ReceiptCommand extends A6Command {
  @Parameters(paramLabel = "TRANSACTION", description = "Id of the transaction.")
  private String transaction = "";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "File to write (default: receipt-ID.json).")
  private @Nullable Path output;

  @Option(names = "--force", description = "Replace a file that is there already.")
  private boolean force;

  @Mixin private NodeOption node = new NodeOption();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    Path file = output != null ? output : Path.of("receipt-%s.json".formatted(transaction));
    try (NodeClient client = node.client(terminal.words().language())) {
      fetch(client, transaction, file, force);
    }
    if (terminal.isJson()) {
      terminal.json(Map.of("file", file.toString()));
    } else {
      terminal.say("receipt.written", file);
    }
    return ExitCode.OK;
  }

  /** Writes the receipt of a transaction to a file. */
  public static void fetch(NodeClient client, String transaction, Path file, boolean overwrite)
      throws IOException, InterruptedException {
    Receipt receipt =
        Json.fromTree(Receipt.class, client.get("/v1/receipts/" + NodeClient.escape(transaction)));
    SafeFiles.write(file, Json.writePretty(receipt) + "\n", overwrite);
  }
}
