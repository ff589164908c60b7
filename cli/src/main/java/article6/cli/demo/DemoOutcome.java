package article6.cli.demo;

import article6.cli.console.Terminal;
import article6.cli.console.TextTable;
import article6.cli.files.SafeFiles;
import article6.cli.ledger.NodeClient;
import article6.cli.scenario.Journal;
import article6.cli.scenario.PlayReport.StepReport;
import article6.cli.show.BalanceTable;
import article6.cli.show.ReceiptCommand;
import article6.cli.show.ReportCommand;
import article6.contracts.crypto.Hash;
import article6.contracts.transaction.Transaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the demonstration leaves behind: balances, reports, and the receipt of the first transfer.
 *
 * @param head of the chain, when all nodes have the same
 */
record DemoOutcome(
    TextTable balances,
    List<JsonNode> balanceItems,
    List<Path> files,
    Path receipt,
    Optional<JsonNode> head,
    String explorer) {
  private static final List<String> REPORTING = List.of("THA", "CHE");
  private static final int REPORTED_YEAR = 2023;
  private static final String RECEIPT_OF = "first-transfer";

  /** For programs. */
  record Report(
      boolean asExpected,
      boolean nodesAgree,
      Optional<JsonNode> head,
      List<JsonNode> balances,
      List<String> files,
      String explorer,
      List<StepReport> steps) {}

  static DemoOutcome write(DemoNetwork network, Terminal terminal)
      throws IOException, InterruptedException {
    Path folder = network.folder().root().resolve("out");
    Optional<JsonNode> head = network.agreement();
    List<Path> files = new ArrayList<>();
    try (NodeClient client = NodeClient.of(network.address(), terminal.words().language())) {
      List<JsonNode> balances = client.list("/v1/balances");
      for (String party : REPORTING) {
        Path file = folder.resolve("aef-%s-%d.xlsx".formatted(party, REPORTED_YEAR));
        SafeFiles.write(file, client.download(ReportCommand.workbook(party, REPORTED_YEAR)), true);
        files.add(file);
      }
      Path receipt = folder.resolve("receipt-first-transfer.json");
      Optional<Hash> transfer = firstTransfer(network, client);
      if (transfer.isPresent()) {
        ReceiptCommand.fetch(client, transfer.get().toString(), receipt, true);
        files.add(receipt);
      }
      return new DemoOutcome(
          BalanceTable.of(terminal, balances), balances, files, receipt, head, network.address());
    }
  }

  private static Optional<Hash> firstTransfer(DemoNetwork network, NodeClient client)
      throws IOException, InterruptedException {
    Hash networkId = Hash.fromHex(client.get("/v1/status").path("network").asString(""));
    return Journal.open(network.folder().journal("thailand-switzerland"), networkId)
        .transaction(RECEIPT_OF)
        .map(Transaction::id);
  }

  boolean agreed() {
    return head.isPresent();
  }

  Report report(boolean asExpected, List<StepReport> steps) {
    return new Report(
        asExpected,
        agreed(),
        head,
        balanceItems,
        files.stream().map(Path::toString).toList(),
        explorer,
        steps);
  }
}
