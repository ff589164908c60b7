package article6.cli.show;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.ledger.NodeClient;
import article6.contracts.domain.Nomenclature;
import article6.contracts.domain.PartyCode;
import article6.contracts.state.Export;
import article6.contracts.state.Import;
import article6.node.json.Json;
import article6.node.json.JsonException;
import article6.node.report.check.Crossings;
import article6.node.report.filed.CodeLists;
import article6.node.report.filed.PartyNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a check of files takes from a ledger beside them; without one only the program knows. */
record LedgerSide(PartyNames names, CodeLists codes, Crossings crossings) {
  static final LedgerSide NONE =
      new LedgerSide(new PartyNames(Map.of()), CodeLists.FIRST, Crossings.UNKNOWN);

  /**
   * Names of Parties, codes of later nomenclatures, and what crossed to and from other registries.
   */
  static LedgerSide of(NodeClient client) throws IOException, InterruptedException {
    Map<PartyCode, String> names = new TreeMap<>();
    for (JsonNode party : client.list("/v1/parties")) {
      names.put(new PartyCode(party.path("code").asString("")), party.path("name").asString(""));
    }
    return new LedgerSide(
        new PartyNames(names),
        new CodeLists(all(client, "/v1/nomenclatures", Nomenclature.class)),
        Crossings.of(
            all(client, "/v1/exports", Export.class), all(client, "/v1/imports", Import.class)));
  }

  private static <T> List<T> all(NodeClient client, String path, Class<T> type)
      throws IOException, InterruptedException {
    List<JsonNode> items = client.list(path);
    try {
      return items.stream().map(each -> Json.fromTree(type, each)).toList();
    } catch (JsonException e) {
      throw new CliException(ExitCode.UNAVAILABLE, "node.not-a-node", client.address()).because(e);
    }
  }
}
