package article6.node.simulator;

import article6.contracts.chain.Block;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import java.util.ArrayList;
import java.util.List;

/** Lures nodes that lag: claims to be far ahead, and serves forged blocks (L-13). */
final class Liar extends Byzantine {
  private static final long CLAIMED_AHEAD = 1_000_000;

  @Override
  long claimed(long height) {
    return height + CLAIMED_AHEAD;
  }

  @Override
  List<CertifiedBlock> served(SimulatedNode self, List<CertifiedBlock> blocks) {
    List<CertifiedBlock> forged = new ArrayList<>();
    for (CertifiedBlock block : blocks) {
      forged.add(
          switch (self.world().random().nextInt(3)) {
            case 0 -> new CertifiedBlock(otherBody(block.block()), block.certificate());
            case 1 -> new CertifiedBlock(block.block(), fewerSeals(block.certificate()));
            default -> block;
          });
    }
    return forged;
  }

  private static Block otherBody(Block block) {
    return new Block(
        block.header(),
        List.of(new ToyTransaction(ToyTransaction.Kind.NOTE, Integer.MAX_VALUE, 0).encode()));
  }

  private static Certificate fewerSeals(Certificate certificate) {
    return new Certificate(
        certificate.height(),
        certificate.round(),
        certificate.block(),
        certificate.seals().subList(0, 1));
  }
}
