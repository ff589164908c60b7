package article6.node.store;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;

/**
 * A final block without its transactions: what lists and light clients need.
 *
 * @param transactionCount how many transactions the block holds
 * @param blockBytes size of the encoded block
 */
public record SealedHeader(
    BlockHeader header, Certificate certificate, int transactionCount, int blockBytes) {
  static SealedHeader of(CertifiedBlock block, int blockBytes) {
    return new SealedHeader(
        block.block().header(),
        block.certificate(),
        block.block().transactions().size(),
        blockBytes);
  }
}
