package article6.node.simulator;

import article6.contracts.chain.BlockHeader;
import article6.contracts.chain.Certificate;
import article6.contracts.chain.CertifiedBlock;
import article6.contracts.chain.Seal;
import article6.contracts.chain.Validator;
import article6.contracts.chain.ValidatorSet;
import article6.contracts.crypto.Hash;
import article6.contracts.crypto.PrivateKey;
import java.util.List;
import java.util.Optional;

/**
 * Somebody without a node, who knows the genesis and is shown headers, certificates and sets of
 * validators by whoever likes to: each set has to be the one that the header before names.
 */
final class LightFollower {
  private static final PrivateKey FORGER = PrivateKey.fromSeed("simulated forger");

  private final SignatureMemo memo;
  private final boolean skipsSetHash;
  private BlockHeader header;

  LightFollower(BlockHeader genesis, SignatureMemo memo, boolean skipsSetHash) {
    this.header = genesis;
    this.memo = memo;
    this.skipsSetHash = skipsSetHash;
  }

  /** Takes one more header, or says why not. */
  Optional<String> follow(BlockHeader next, Certificate certificate, ValidatorSet validators) {
    if (!skipsSetHash && !validators.hash().equals(header.nextValidators())) {
      return Optional.of("not the validators that the header before names");
    }
    if (!next.parent().equals(header.hash()) || next.height() != header.height() + 1) {
      return Optional.of("not the next header");
    }
    Optional<String> unproven = memo.whyInvalid(certificate, next, validators);
    if (unproven.isEmpty()) {
      header = next;
    }
    return unproven;
  }

  /** What is wrong with a follower of this chain, if anything: it must take it and no other. */
  static Optional<String> whyWrong(
      Watch watch, BlockHeader genesis, SignatureMemo memo, boolean skipsSetHash) {
    LightFollower follower = new LightFollower(genesis, memo, skipsSetHash);
    for (CertifiedBlock block : watch.finalBlocks()) {
      BlockHeader next = block.block().header();
      if (follower.acceptsForgery()) {
        return Optional.of("a light client believes forged validators [Q-20]");
      }
      Optional<String> refusal =
          follower.follow(next, block.certificate(), watch.validatorsOf(next.height()));
      if (refusal.isPresent()) {
        return refusal.map(reason -> "a light client can't follow: " + reason + " [Q-20]");
      }
    }
    return Optional.empty();
  }

  /** A header that one stranger has sealed, as the only validator of a set of his own. */
  private boolean acceptsForgery() {
    ValidatorSet own = new ValidatorSet(List.of(new Validator("SIM", FORGER.publicKey())));
    BlockHeader forged =
        new BlockHeader(
            header.network(),
            header.height() + 1,
            header.hash(),
            header.timeMillis() + 1,
            FORGER.address(),
            Hash.ZERO,
            Hash.ZERO,
            own.hash(),
            header.rulebook());
    Hash hash = forged.hash();
    Seal seal = Seal.sign(FORGER, forged.network(), forged.height(), 0, hash);
    Certificate certificate = new Certificate(forged.height(), 0, hash, List.of(seal));
    return new LightFollower(header, memo, skipsSetHash).follow(forged, certificate, own).isEmpty();
  }
}
