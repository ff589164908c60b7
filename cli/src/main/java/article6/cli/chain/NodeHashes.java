package article6.cli.chain;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.ledger.NodeClient;
import article6.contracts.chain.BlockHeader;
import article6.contracts.crypto.Hash;
import article6.node.archive.BlockHashes;
import article6.node.json.Json;
import article6.node.json.JsonException;
import java.io.IOException;

/** The blocks of a running node, asked for one by one; each hash is computed from the header. */
final class NodeHashes implements BlockHashes {
  private final NodeClient node;
  private final long from;
  private final long to;

  private NodeHashes(NodeClient node, long from, long to) {
    this.node = node;
    this.from = from;
    this.to = to;
  }

  /** Takes the newest block of this moment for the last one. */
  static NodeHashes of(NodeClient node) throws IOException, InterruptedException {
    long newest = node.get("/v1/blocks?limit=1").path("items").path(0).path("height").asLong(-1);
    if (newest < 0) {
      throw new CliException(ExitCode.UNAVAILABLE, "node.not-a-node", node.address());
    }
    long kept = node.get("/v1/status").path("history").path("blocksFrom").asLong(0);
    return new NodeHashes(node, kept, newest);
  }

  @Override
  public long from() {
    return from;
  }

  @Override
  public long to() {
    return to;
  }

  @Override
  public Hash hash(long height) throws IOException, InterruptedException {
    try {
      return Json.fromTree(BlockHeader.class, node.get("/v1/blocks/" + height).path("header"))
          .hash();
    } catch (JsonException e) {
      throw new CliException(ExitCode.UNAVAILABLE, "node.not-a-node", node.address()).because(e);
    }
  }

  @Override
  public void close() {
    node.close();
  }
}
