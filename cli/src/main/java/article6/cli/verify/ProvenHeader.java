package article6.cli.verify;

import article6.cli.console.CliException;
import article6.cli.console.ExitCode;
import article6.cli.ledger.NodeClient;
import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Genesis;
import article6.contracts.light.LightBlock;
import article6.contracts.light.Step;
import article6.contracts.light.Trust;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The header of a block that a node shows, proven final from the genesis on. */
public final class ProvenHeader {
  private ProvenHeader() {}

  /**
   * @throws CliException when what the node shows does not lead from that genesis to a final block
   *     of that height
   */
  public static BlockHeader of(NodeClient node, Genesis genesis, long height)
      throws IOException, InterruptedException {
    Trust trust = Trust.of(genesis);
    if (height == 0) {
      return trust.header();
    }
    LineageFetch.Way way = new LineageFetch(node).way(genesis, height);
    List<LightBlock> blocks = new ArrayList<>(way.lineage().path());
    blocks.add(way.block());
    for (LightBlock block : blocks) {
      trust =
          switch (trust.follow(block)) {
            case Step.Trusted(Trust further) -> further;
            case Step.Refused(var reason, String detail) ->
                throw new CliException(
                    ExitCode.NEGATIVE, "verify.not-final", height, reason, detail);
          };
    }
    return trust.header();
  }
}
