package article6.node.simulator;

import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.DoubleVote;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;

/** What nodes send each other. */
sealed interface Packet {
  /** A consensus message in its encoding. */
  record Vote(Bytes message) implements Packet {}

  record Evidence(DoubleVote evidence) implements Packet {}

  /** My head is here. */
  record Hello(long height) implements Packet {}

  record GetBlocks(long fromHeight) implements Packet {}

  record Blocks(List<CertifiedBlock> blocks) implements Packet {}
}
