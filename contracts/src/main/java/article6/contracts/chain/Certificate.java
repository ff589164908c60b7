package article6.contracts.chain;

import article6.contracts.crypto.Address;
import article6.contracts.crypto.Hash;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proof that a block is final: seals of a quorum for one round.
 *
 * @param round the round in which the block was agreed; not part of the block's hash
 */
public record Certificate(long height, int round, Hash block, List<Seal> seals) {

  /**
   * Checks this certificate against a header and the validators of its height.
   *
   * @return nothing when it proves the header final, else the reason in words
   */
  public Optional<String> whyInvalid(BlockHeader header, ValidatorSet validators) {
    if (height != header.height() || !block.equals(header.hash())) {
      return Optional.of("the certificate is for another block");
    }
    if (round < 0) {
      return Optional.of("the certificate is for round " + round);
    }
    Hash digest = Seal.digest(header.network(), height, round, block);
    Set<Address> signers = new HashSet<>();
    for (Seal seal : seals) {
      Optional<Validator> validator = validators.find(seal.validator());
      if (validator.isEmpty()) {
        return Optional.of(seal.validator() + " sealed but is no validator of height " + height);
      }
      if (!signers.add(seal.validator())) {
        return Optional.of(seal.validator() + " sealed twice");
      }
      if (!validator.get().publicKey().verifies(digest, seal.signature())) {
        return Optional.of("the seal of " + seal.validator() + " does not verify");
      }
    }
    if (signers.size() < validators.quorum()) {
      return Optional.of(
          "%d seals of %d validators, %d needed"
              .formatted(signers.size(), validators.size(), validators.quorum()));
    }
    return Optional.empty();
  }
}
