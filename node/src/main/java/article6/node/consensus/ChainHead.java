package article6.node.consensus;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import java.util.Optional;

/**
 * The last final block, as far as agreement on the next one needs it.
 *
 * @param certificate how it became final; none for the genesis
 * @param nextValidators who decides the next height (S-07)
 */
public record ChainHead(
    BlockHeader header, Optional<Certificate> certificate, ValidatorSet nextValidators) {
  public ChainHead {
    if (!header.nextValidators().equals(nextValidators.hash())) {
      throw new IllegalArgumentException(
          "header %d names other next validators".formatted(header.height()));
    }
  }

  public long height() {
    return header.height();
  }

  public Hash hash() {
    return header.hash();
  }
}
