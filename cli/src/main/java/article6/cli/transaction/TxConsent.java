package article6.cli.transaction;

import article6.cli.console.A6Command;
import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.console.Terminal;
import article6.cli.keys.Passwords;
import article6.cli.ledger.NodeClient;
import article6.cli.ledger.NodeOption;
import article6.cli.ledger.RestLedger;
import article6.contracts.action.ConsentAction;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import article6.contracts.law.Admission;
import article6.contracts.transaction.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code a6 tx consent}: an officer adds a consent to a proposal on the ledger. */
@Command(
    name = "consent",
    description = "Show a proposal that waits on the ledger, and give an officer's consent to it.",
    footer = {
      "",
      "Example (a6 show proposals lists them):",
      "  a6 tx consent 0x5c1f... --key my-net/parties/JPN/officers/administrator.json"
    })
final class TxConsent extends A6Command {
  @Parameters(paramLabel = "PROPOSAL", description = "Id of the proposal.")
  private String proposal = "";

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "The officer's key file.")
  private Path key = Path.of("");

  @Mixin private NodeOption node = new NodeOption();
  @Mixin private Passwords passwords = new Passwords();

  @Override
  protected ExitCode run(Terminal terminal) throws IOException, InterruptedException {
    Hash id = TxStatus.id(proposal);
    try (NodeClient client = node.client(terminal.words().language())) {
      // shown before the password is asked for: it is what the signature stands for
      terminal.progress(
          JsonMapper.builder()
              .build()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(open(client, id).path("proposal").path("action")));
      PrivateKey officer = TxSign.open(key, passwords);
      Hash network = new RestLedger(client, terminal.words().language()).network();
      Transaction transaction =
          Transaction.sign(
              TxMake.body(
                  network, new ConsentAction.GiveConsent(id), Admission.LIFETIME_MILLIS_MAX / 2),
              List.of(officer));
      return TxSubmit.submit(terminal, client, transaction);
    }
  }

  private static JsonNode open(NodeClient client, Hash id)
      throws IOException, InterruptedException {
    return client.list("/v1/proposals").stream()
        .filter(each -> each.path("id").asString("").equals(id.toString()))
        .findFirst()
        .orElseThrow(() -> new CliException(ExitCode.NO_INPUT, "tx.no-proposal", id));
  }
}
