package article6.cli.trial;

import article6.cli.ledger.NodeClient;
import article6.cli.local.LocalNode;
import article6.cli.local.TransferWork;
import article6.contracts.chain.BlockHeader;
import article6.contracts.crypto.Hash;
import article6.contracts.domain.AccountId;
import article6.node.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What one node says is on the ledger.
 *
 * @param stateRoot of its newest block
 * @param blocks from the genesis on
 * @param held units in each account
 * @param doubleVoters validators against whom it has evidence
 */
record LedgerCopy(
    String node,
    Hash stateRoot,
    List<CopiedBlock> blocks,
    Map<AccountId, Long> held,
    List<String> doubleVoters) {
  /**
   * A block.
   *
   * @param hash computed here from its header
   */
  record CopiedBlock(long height, Hash hash, Hash parent, Hash stateRoot, List<Hash> transactions) {
    CopiedBlock {
      transactions = List.copyOf(transactions);
    }
  }

  LedgerCopy {
    blocks = List.copyOf(blocks);
    held = Map.copyOf(held);
    doubleVoters = List.copyOf(doubleVoters);
  }

  /** Reads everything up to a height that the node has. */
  static LedgerCopy read(LocalNode node, long height) throws IOException, InterruptedException {
    try (NodeClient client = node.client()) {
      List<CopiedBlock> blocks = new ArrayList<>();
      for (long at = 0; at <= height; at++) {
        blocks.add(block(client.get("/v1/blocks/" + at)));
      }
      Map<AccountId, Long> held = new HashMap<>();
      for (JsonNode account : client.list("/v1/accounts?party=" + TransferWork.holder())) {
        held.put(
            new AccountId(account.path("id").asString("")), account.path("unitsHeld").asLong(0));
      }
      return new LedgerCopy(
          node.name(),
          Hash.fromHex(client.get("/v1/status").path("stateRoot").asString("")),
          blocks,
          held,
          doubleVoters(client));
    }
  }

  private static CopiedBlock block(JsonNode answer) {
    BlockHeader header = Json.fromTree(BlockHeader.class, answer.path("header"));
    List<Hash> transactions =
        answer
            .path("transactions")
            .valueStream()
            .map(each -> Hash.fromHex(each.path("id").asString("")))
            .toList();
    return new CopiedBlock(
        header.height(), header.hash(), header.parent(), header.stateRoot(), transactions);
  }

  /** An observer follows no votes and has none. */
  private static List<String> doubleVoters(NodeClient client) throws InterruptedException {
    TreeSet<String> voters = new TreeSet<>();
    LocalNode.ask(client, "/v1/consensus")
        .ifPresent(
            view ->
                view.path("evidence")
                    .forEach(each -> voters.add(each.path("validator").asString(""))));
    return List.copyOf(voters);
  }
}
