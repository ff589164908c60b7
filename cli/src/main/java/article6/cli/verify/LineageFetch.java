package article6.cli.verify;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.ledger.NodeClient;
import article6.contracts.chain.Genesis;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Lineage;
import article6.contracts.light.Paths;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Asks a node how the validators of a block descend from those of the genesis. What it answers is
 * proof or nothing: whoever checks the receipt believes none of it unsealed.
 */
final class LineageFetch {
  private final NodeClient node;

  LineageFetch(NodeClient node) {
    this.node = node;
  }

  /**
   * @throws CliException when the node has no way from that genesis to that block
   */
  Lineage lineage(Genesis genesis, long height) throws IOException, InterruptedException {
    return way(genesis, height).lineage();
  }

  /** A block with the way that leads to it. */
  record Way(Lineage lineage, LightBlock block) {}

  Way way(Genesis genesis, long height) throws IOException, InterruptedException {
    try {
      List<LightBlock> changes = new ArrayList<>();
      for (JsonNode item : node.list("/v1/light/changes")) {
        LightBlock change = Json.fromTree(LightBlock.class, item);
        if (change.height() < height) {
          changes.add(change);
        }
      }
      Optional<LightBlock> target =
          node.get("/v1/light/blocks?limit=1&above=" + (height - 1))
              .path("items")
              .valueStream()
              .map(item -> Json.fromTree(LightBlock.class, item))
              .findFirst();
      return target
          .flatMap(
              block -> Paths.lineage(genesis, changes, block).map(known -> new Way(known, block)))
          .orElseThrow(() -> noWay(height));
    } catch (JsonException | IllegalArgumentException e) {
      throw noWay(height).because(e);
    }
  }

  private CliException noWay(long height) {
    return new CliException(ExitCode.UNAVAILABLE, "verify.no-way", node.address(), height);
  }
}
