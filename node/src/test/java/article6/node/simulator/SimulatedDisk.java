package article6.node.simulator;

import article6.contracts.chain.CertifiedBlock;
import java.util.ArrayList;
import java.util.List;
import org.apache.tuweni.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Final blocks and the journal. A write is whole or not there; without a sync a crash takes it
 * back.
 */
final class SimulatedDisk {
  private record Content(List<CertifiedBlock> blocks, @Nullable Bytes journal) {}

  private Content durable = new Content(List.of(), null);
  private Content written = durable;

  List<CertifiedBlock> blocks() {
    return written.blocks;
  }

  @Nullable Bytes journal() {
    return written.journal;
  }

  void writeJournal(Bytes journal) {
    written = new Content(written.blocks, journal);
  }

  void writeBlock(CertifiedBlock block) {
    List<CertifiedBlock> blocks = new ArrayList<>(written.blocks);
    blocks.add(block);
    written = new Content(List.copyOf(blocks), written.journal);
  }

  void sync() {
    durable = written;
  }

  void crash() {
    written = durable;
  }
}
