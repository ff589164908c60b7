package article6.cli.verify;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.network.GenesisFile;
import article6.contracts.chain.Genesis;
import article6.contracts.light.Receipt;
import article6.contracts.light.StateReceipt;
import article6.contracts.light.Verdict;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code a6 verify}: checks a receipt without believing any node. */
@Command(
    name = "verify",
    description =
        "Check a receipt offline, against the genesis of its network alone, and say what it"
            + " proves.",
    footer = {
      "",
      "Exit code 0: proven; 1: it proves nothing, and which check failed, or the document is not",
      "one that it names.",
      "",
      "Example:",
      "  a6 verify receipt.json --genesis my-net/genesis.json",
      "",
      "Is this file the letter whose digest stands there?",
      "  a6 verify receipt.json --genesis my-net/genesis.json --document letter.pdf",
      "",
      "A receipt carries the changes of validators since the genesis. One that was fetched without",
      "them, or whose path does not lead there, is checked with those of any node, which is asked",
      "and not trusted:",
      "  a6 verify old-receipt.json --genesis my-net/genesis.json --node https://node.example"
    })
public final class VerifyCommand extends A6Command {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Parameters(paramLabel = "RECEIPT", description = "The receipt, as a6 receipt writes it.")
  private Path receipt = Path.of("");

  @Option(
      names = "--genesis",
      required = true,
      paramLabel = "FILE",
      description = "The genesis of the network, from a source you trust.")
  private Path genesis = Path.of("");

  @Option(
      names = "--node",
      paramLabel = "URL",
      description =
          "Take the changes of validators from this node. It does not have to be trusted.")
  private @Nullable String node;

  @Option(
      names = "--document",
      paramLabel = "FILE",
      description =
          "Check too that this file is a document whose digest stands in what is proven. It is not"
              + " sent anywhere.")
  private @Nullable Path document;

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    Genesis trusted = GenesisFile.read(genesis);
    Optional<DocumentCheck.Document> file =
        document == null ? Optional.empty() : Optional.of(DocumentCheck.Document.read(document));
    byte[] content = SafeFiles.readBytes(receipt);
    Statement statement = withLineage(read(content), trusted, terminal);
    Verdict verdict = statement.verify(trusted);
    boolean proven = verdict instanceof Verdict.Proven;
    Optional<DocumentCheck> checked = file.filter(_ -> proven).map(it -> it.in(statement));
    if (terminal.isJson()) {
      terminal.json(Json.tree(VerdictReport.of(statement, trusted, verdict, checked)));
    } else {
      new VerdictWords(terminal).tell(statement, trusted, verdict);
      checked.ifPresent(it -> it.tell(terminal));
    }
    return proven && checked.map(DocumentCheck::recorded).orElse(true)
        ? ExitCode.OK
        : ExitCode.NEGATIVE;
  }

  private Statement withLineage(Statement statement, Genesis trusted, Terminal terminal)
      throws IOException, InterruptedException {
    if (node == null || statement.header().height() == 0) {
      return statement;
    }
    try (NodeClient client = NodeClient.of(node, terminal.words().language())) {
      return statement.with(new LineageFetch(client).lineage(trusted, statement.header().height()));
    }
  }

  /** A receipt of a transaction has a transaction, one of the state has a key. */
  private Statement read(byte[] content) {
    try {
      return JSON.readTree(content).has("transaction")
          ? new Statement.OfTransaction(Json.read(Receipt.class, content))
          : new Statement.OfState(Json.read(StateReceipt.class, content));
    } catch (JsonException | JacksonException e) {
      throw new CliException(
              ExitCode.DATA, "verify.malformed", receipt, String.valueOf(e.getMessage()))
          .because(e);
    }
  }
}
